package io.sortie.web.pages;

import io.sortie.billing.Money;
import io.sortie.cases.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Values of a timeline entry are stored as data; here they get the form that this reader is used to. */
final class Readable {

    private static final String INSTANT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z";
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String MONEY = "-?\\d{1,12}(\\.\\d{1,3})? [A-Z]{3}";

    private Readable() {}

    /** @param value free text, or an ISO instant, an ISO date, an amount with its currency, a channel */
    static String of(Words words, String name, String value) {
        if (value == null) {
            return "";
        }
        try {
            return typed(words, name, value);
        } catch (RuntimeException e) {
            // It only looked like one, "2026-13-45" for instance: then it is text.
            return value;
        }
    }

    private static String typed(Words words, String name, String value) {
        if (value.matches(INSTANT)) {
            return words.moment(Instant.parse(value));
        }
        if (value.matches(DATE)) {
            return words.date(LocalDate.parse(value));
        }
        if (value.matches(MONEY)) {
            String[] parts = value.split(" ");
            return words.money(Money.of(parts[0], parts[1]));
        }
        boolean channel = "channel".equals(name)
                && Stream.of(Channel.values()).anyMatch(it -> it.name().equals(value));
        return channel ? words.of("channel." + value) : value;
    }
}
