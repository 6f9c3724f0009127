package io.sortie.intake;

import io.sortie.billing.CustomerType;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The variables of a plain engine start: Tasklist's form or engine-rest. What the API calls {@code customer.email} may be
 * called {@code customerEmail}, {@code customer.email} or {@code email}.
 */
public record StartVariables(Map<String, Object> variables) {

    /** The first of these names that has a value; null if none has. */
    public String text(String... names) {
        return Stream.of(names)
                .map(variables::get)
                .filter(Objects::nonNull)
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The same of a number that a person copies from an invoice, as {@link TypedNumbers#tidy} reads it. */
    public String number(String... names) {
        return TypedNumbers.tidy(text(names));
    }

    /** @throws Problem {@code invalid-request} if the value is none of the choices */
    public <T> T choice(Function<String, T> reader, String... names) {
        return read("{invalid.choice}", reader, names);
    }

    /** @throws Problem {@code invalid-request} if the value is no ISO date */
    public LocalDate date(String... names) {
        return read("{invalid.date}", LocalDate::parse, names);
    }

    /** @throws Problem {@code invalid-request} if the value is neither true nor false */
    public Boolean yesOrNo(String... names) {
        return choice(
                text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                },
                names);
    }

    public Channel channel() {
        return choice(Channel::valueOf, "channel");
    }

    public CustomerInput customer() {
        return new CustomerInput(
                text("customerName", "customer.name", "name"),
                text("customerEmail", "customer.email", "email"),
                text("locale", "customer.locale", "customerLocale"),
                text("country", "customer.country", "customerCountry"),
                choice(CustomerType::valueOf, "customerType", "customer.type"));
    }

    private <T> T read(String wrong, Function<String, T> reader, String... names) {
        String text = text(names);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.invalid(names[0], wrong);
        }
    }
}
