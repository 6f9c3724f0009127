package io.sortie.outcomeclarification;

import io.sortie.billing.Money;
import io.sortie.effects.UnknownEffect;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.providers.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person found: whether it was done, how they know, and what the provider's books show of it. */
record Finding(boolean done, String note, Found found) {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_ID = 64;

    /**
     * @param limit the amounts that can be right, or null if any can
     * @throws Problem that names the fields which are missing, cannot be read or cannot be right
     */
    static Finding of(UnknownEffect effect, FindingLimits.Limit limit, Map<String, Object> answers, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        String outcome = text(answers, "outcome");
        if (!List.of("DONE", "NOT_DONE").contains(outcome)) {
            errors.add(new FieldError("outcome", "{invalid.choice}"));
        }
        String note = text(answers, "findingNote");
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            errors.add(new FieldError("findingNote", note.isEmpty() ? "{invalid.required}" : "{invalid.long}"));
        }
        boolean done = "DONE".equals(outcome);
        Found found = done ? found(effect, limit, answers, now, errors) : null;
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return new Finding(done, note, found);
    }

    private static Found found(
            UnknownEffect effect,
            FindingLimits.Limit limit,
            Map<String, Object> answers,
            Instant now,
            List<FieldError> errors) {
        boolean counted = "accounts".equals(effect.system());
        String id = text(answers, "foundId");
        if (id.length() > LONGEST_ID) {
            errors.add(new FieldError("foundId", "{invalid.long}"));
        }
        Money amount = counted ? null : amount(answers, errors);
        if (amount != null && limit != null && !limit.allows(amount)) {
            errors.add(new FieldError("foundAmount", limit.sentence()));
        }
        return new Found(
                id.isEmpty() ? null : id,
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency(),
                counted ? count(answers, errors) : null,
                now);
    }

    private static Money amount(Map<String, Object> answers, List<FieldError> errors) {
        try {
            Currency currency =
                    Currency.getInstance(text(answers, "foundCurrency").toUpperCase(Locale.ROOT));
            Optional<Money> typed = Money.typed(text(answers, "foundAmount"), currency);
            if (typed.isPresent()) {
                return typed.get();
            }
        } catch (IllegalArgumentException e) {
            // answered below, like what is no number
        }
        errors.add(new FieldError("foundAmount", "{invalid.amount}"));
        return null;
    }

    private static Integer count(Map<String, Object> answers, List<FieldError> errors) {
        String count = text(answers, "foundCount").replaceFirst("\\.0$", "");
        if (count.matches("\\d{1,6}")) {
            return Integer.valueOf(count);
        }
        errors.add(new FieldError("foundCount", "{invalid.count}"));
        return null;
    }

    private static String text(Map<String, Object> answers, String name) {
        Object answer = answers.get(name);
        return answer == null ? "" : answer.toString().strip();
    }
}
