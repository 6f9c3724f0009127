package io.sortie.forms;

import io.sortie.billing.Money;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import java.util.Map;

/** What a person entered in a form; what cannot be read is refused with the field's name. */
public record Answers(Map<String, Object> values) {

    private static final int LONGEST_NOTE = 4000;
    private static final String PLAIN = "\\d{1,12}([.,]\\d{1,4})?";

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(field, "{invalid.choice}");
        }
    }

    /** Words that the customer reads too. */
    public String note(String field) {
        String note = text(field);
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.invalid(field, "{invalid.message}");
        }
        return note;
    }

    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString().strip();
    }

    /** Null where there was no contact. */
    public Channel channel(String field) {
        return text(field).isEmpty() ? null : choice(field, Channel.class);
    }

    public boolean ticked(String field) {
        return Boolean.parseBoolean(text(field));
    }

    /** More than nothing and at most the limit; commas are decimal points too. */
    public Money amount(String field, Money limit) {
        try {
            Money amount = Money.of(text(field).replace(',', '.'), limit.currency());
            if (text(field).matches(PLAIN)
                    && amount.value().signum() > 0
                    && amount.value().compareTo(limit.value()) <= 0) {
                return amount;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw Problem.invalid(field, "{invalid.refund-amount}");
    }
}
