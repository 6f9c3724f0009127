package io.sortie.refunddecision;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.forms.Answers;
import io.sortie.forms.StaffWords;
import io.sortie.outagefile.Outage;
import io.sortie.outagefile.OutageChoice;
import io.sortie.outagefile.OutageChoices;
import io.sortie.outagefile.OutagePolicy;
import io.sortie.outagefile.OutagePolicy.Terms;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An outage as an agent states it: when, whose fault, and how many days on top [SMA-15]. */
@Component
class StatedOutage {

    private static final String START = "outageStart";
    private static final String END = "outageEnd";
    private static final String OURS = "outageOurs";
    private static final String BONUS = "bonusDays";

    /** The form's fields as long as nobody has stated anything. */
    static final Map<String, Object> UNSTATED = Map.of(START, "", END, "", OURS, false, BONUS, "");

    private final OutagePolicy policy;
    private final OutageChoices choices;
    private final Cases cases;
    private final Clock clock;
    private final Wording wording;

    StatedOutage(OutagePolicy policy, OutageChoices choices, Cases cases, Clock clock, Wording wording) {
        this.policy = policy;
        this.choices = choices;
        this.cases = cases;
        this.clock = clock;
        this.wording = wording;
    }

    /**
     * Lets the customer choose; returns the rules that say so.
     *
     * @throws Problem {@code invalid-request} if it is none that could be, gives no choice by the table, or was
     *     made up for by another case
     */
    String offer(CaseReference reference, Answers answers) {
        CaseFile file = cases.get(reference);
        Instant now = clock.instant();
        Outage outage = read(answers, file.customer().zone(), now);
        Terms terms = policy.terms(file.brand(), outage);
        if (!terms.customerChooses()) {
            throw Problem.invalid("judgement", "{invalid.outage}");
        }
        if (!choices.madeUpFor(file.subscriptionId(), outage, reference).isEmpty()) {
            throw Problem.invalid(START, "{invalid.outage-again}");
        }
        int bonus = bonus(answers, terms.mostBonusDays());
        choices.offer(OutageChoice.offered(reference, outage, bonus, now.plus(terms.answerTime())));
        return terms.ruleIds();
    }

    /** For the form: what this customer had, or may choose, for outages until now; empty if there was none. */
    String madeUpForText(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Outage untilNow = new Outage(Instant.EPOCH, clock.instant(), true);
        return choices.madeUpFor(file.subscriptionId(), untilNow, reference).stream()
                .map(before -> "\n"
                        + StaffWords.inEach(each -> line(before, file.customer().zone(), each)))
                .collect(Collectors.joining());
    }

    private String line(OutageChoice before, ZoneId zone, Locale locale) {
        String how = before.extendedAt() != null ? "EXTENSION" : String.valueOf(before.chosen());
        return wording.text(
                "form.refund.outage." + how,
                locale,
                Map.of(
                        "from", wording.minute(before.outage().startedAt(), locale, zone),
                        "until", wording.minute(before.outage().endedAt(), locale, zone),
                        "days", before.days(),
                        "reference", before.reference().value()));
    }

    private static Outage read(Answers answers, ZoneId zone, Instant now) {
        Instant start = moment(answers, START, zone);
        Instant end = moment(answers, END, zone);
        if (!start.isBefore(end) || end.isAfter(now)) {
            throw Problem.invalid(END, "{invalid.outage-end}");
        }
        return new Outage(start, end, answers.ticked(OURS));
    }

    /** As the clocks of the customer's zone showed it. */
    private static Instant moment(Answers answers, String field, ZoneId zone) {
        try {
            return LocalDateTime.parse(answers.text(field)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "{invalid.moment}");
        }
    }

    private static int bonus(Answers answers, int most) {
        String text = answers.text(BONUS);
        boolean days = text.matches("[0-9]{0,3}");
        int bonus = days && !text.isEmpty() ? Integer.parseInt(text) : 0;
        if (!days || bonus > most) {
            throw Problem.invalid(BONUS, "{invalid.bonus-days}");
        }
        return bonus;
    }
}
