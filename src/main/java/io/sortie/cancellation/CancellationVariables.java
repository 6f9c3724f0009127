package io.sortie.cancellation;

import io.sortie.billing.CustomerType;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a request from the variables of a plain engine start: Tasklist's form or engine-rest. What the API calls
 * {@code customer.email} may be called {@code customerEmail}, {@code customer.email} or {@code email}.
 */
final class CancellationVariables {

    private CancellationVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static CancellationRequest request(Map<String, Object> variables) {
        return new CancellationRequest(
                text(variables, "brand"),
                text(variables, "subscriptionId"),
                read(variables, "{invalid.choice}", Channel::valueOf, "channel"),
                new CancellationRequest.CustomerInput(
                        text(variables, "customerName", "customer.name", "name"),
                        text(variables, "customerEmail", "customer.email", "email"),
                        text(variables, "locale", "customer.locale", "customerLocale"),
                        text(variables, "country", "customer.country", "customerCountry"),
                        read(variables, "{invalid.choice}", CustomerType::valueOf, "customerType", "customer.type")),
                text(variables, "reason"),
                text(variables, "comment"),
                read(variables, "{invalid.date}", LocalDate::parse, "requestedEndDate"),
                read(variables, "{invalid.choice}", CancellationVariables::yesOrNo, "signedIn"),
                text(variables, "expectedResolution"));
    }

    private static String text(Map<String, Object> variables, String... names) {
        return Stream.of(names)
                .map(variables::get)
                .filter(Objects::nonNull)
                .map(value -> value.toString().strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static <T> T read(
            Map<String, Object> variables, String wrong, Function<String, T> reader, String... names) {
        String text = text(variables, names);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.invalid(List.of(new FieldError(names[0], wrong)));
        }
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
