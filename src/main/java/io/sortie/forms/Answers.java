package io.sortie.forms;

import io.sortie.billing.Money;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import java.util.Map;

/** What a person entered in a form; what cannot be read is refused with the field's name. */
public record Answers(Map<String, Object> values) {

    private static final int LONGEST_NOTE = 4000;

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

    /**
     * More than nothing and at most the limit. Commas are decimal points too, and what could be a separator of thousands is
     * neither: a thousandth of what was meant would go through without a word.
     */
    public Money amount(String field, Money limit) {
        Money amount = Money.typed(text(field), limit.unit())
                .orElseThrow(() -> Problem.invalid(field, "{invalid.amount-typed}"));
        if (amount.value().signum() <= 0 || amount.value().compareTo(limit.value()) > 0) {
            throw Problem.invalid(field, "{invalid.refund-amount}");
        }
        return amount;
    }
}
