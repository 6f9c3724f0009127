package io.sortie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.Money;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** Reads what people type into demo requests; what cannot be read is refused with the name of the field. */
final class DemoInput {

    private DemoInput() {}

    /** A date, or a period counted from today; null stays null. */
    static LocalDate day(String field, String text, LocalDate today) {
        return read(
                field, text, value -> value.contains("P") ? today.plus(Period.parse(value)) : LocalDate.parse(value));
    }

    static Period period(String field, String text) {
        Period period = read(field, text, Period::parse);
        if (period != null && (period.isNegative() || period.isZero())) {
            throw DemoRefusal.invalid(field + ": longer than nothing, please");
        }
        return period;
    }

    static Duration duration(String field, String text) {
        Duration duration = read(field, text, Duration::parse);
        if (duration != null && duration.isNegative()) {
            throw DemoRefusal.invalid(field + ": not less than nothing, please");
        }
        return duration;
    }

    static ZoneId zone(String field, String text) {
        return read(field, text, ZoneId::of);
    }

    static Instant instant(String field, String text) {
        return read(field, text, Instant::parse);
    }

    static <E extends Enum<E>> E choice(String field, String text, Class<E> choices) {
        try {
            return blank(text) ? null : Enum.valueOf(choices, text.trim());
        } catch (IllegalArgumentException e) {
            throw DemoRefusal.invalid(field + ": one of " + List.of(choices.getEnumConstants()));
        }
    }

    /** {@code {"amount", "currency"}} or a bare amount in the given currency; null stays null. */
    static Money money(String field, JsonNode node, String currency) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            Money money = node.isObject()
                    ? Money.of(
                            node.path("amount").asText(), node.path("currency").asText(currency))
                    : Money.of(node.asText(), currency);
            if (money.value().signum() >= 0) {
                return money;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like a negative amount
        }
        throw DemoRefusal.invalid(field + ": {\"amount\": \"249.95\", \"currency\": \"EUR\"}, not below zero");
    }

    /** Texts, or objects with a name. */
    static List<String> names(List<JsonNode> nodes) {
        return nodes == null
                ? List.of()
                : nodes.stream()
                        .map(node -> node.isObject() ? node.path("name").asText() : node.asText())
                        .map(name -> name.strip().replaceAll("\\R", " "))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    static String or(String text, String otherwise) {
        return blank(text) ? otherwise : text.trim();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static <T> T read(String field, String text, Function<String, T> parse) {
        try {
            return blank(text) ? null : parse.apply(text.trim());
        } catch (DateTimeException e) {
            throw DemoRefusal.invalid(field + " cannot be read");
        }
    }
}
