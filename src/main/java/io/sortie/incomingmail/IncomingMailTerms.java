package io.sortie.incomingmail;

import io.sortie.engine.Decisions;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Asks {@code incoming-mail-subject.dmn} and {@code incoming-mail-terms.dmn}. */
@Component
class IncomingMailTerms {

    /**
     * @param sortDue ISO 8601: within this time somebody is to sort the mail out
     * @param keptFor how long it is kept after that, if it became part of no case
     * @param answersPerDay so many mails of a sender are answered in a day
     * @param waitForBilling so long a mail waits for billing before a person gets it
     */
    record Terms(String sortDue, Period keptFor, int answersPerDay, Duration waitForBilling) {

        Instant erasedAt(Instant now) {
            return now.atZone(ZoneOffset.UTC).plus(keptFor).toInstant();
        }
    }

    private static final Pattern ANSWERS = Pattern.compile("^(?:(?:re|tr|fw|fwd|rep|aw|wg|sv|rv)(?:\\[\\d+])? ?: ?)+");

    private final Decisions decisions;

    IncomingMailTerms(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Whether a mail with this subject asks this brand for a refund. */
    boolean asksForRefund(String brand, String subject) {
        return decisions
                .one("incoming-mail-subject", Map.of("brand", brand, "subject", plain(subject)))
                .map(row -> "REFUND".equals(row.get("request")))
                .orElse(false);
    }

    /** @param brand null where nobody knows */
    Terms of(Why why, String brand) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("why", why.name());
        inputs.put("brand", brand);
        Map<String, Object> row = decisions.required("incoming-mail-terms", inputs);
        return new Terms(
                (String) row.get("sortDue"),
                Period.parse((String) row.get("keptFor")),
                ((Number) row.get("answersPerDay")).intValue(),
                Duration.parse((String) row.get("waitForBilling")));
    }

    /** Without capitals, accents, doubled spaces and the marks of answers and forwards. */
    static String plain(String subject) {
        String letters = Normalizer.normalize(subject, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String plain = letters.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’ʼ]", "'")
                .replaceAll("[\\s\"]+", " ")
                .strip();
        return ANSWERS.matcher(plain).replaceFirst("").strip();
    }
}
