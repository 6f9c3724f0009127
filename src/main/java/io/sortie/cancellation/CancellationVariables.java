package io.sortie.cancellation;

import io.sortie.cases.Channel;
import io.sortie.cases.CustomerType;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a request from the variables of a plain engine start: Tasklist's form or engine-rest. */
final class CancellationVariables {

    private CancellationVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static CancellationRequest request(Map<String, Object> variables) {
        return new CancellationRequest(
                text(variables, "brand"),
                text(variables, "subscriptionId"),
                read(variables, "channel", Channel::valueOf),
                new CancellationRequest.CustomerInput(
                        text(variables, "customerName"),
                        text(variables, "customerEmail"),
                        text(variables, "locale"),
                        text(variables, "country"),
                        read(variables, "customerType", CustomerType::valueOf)),
                text(variables, "reason"),
                text(variables, "comment"),
                read(variables, "requestedEndDate", LocalDate::parse),
                read(variables, "signedIn", Boolean::valueOf),
                text(variables, "expectedResolution"));
    }

    private static String text(Map<String, Object> variables, String name) {
        Object value = variables.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().trim();
    }

    private static <T> T read(Map<String, Object> variables, String name, Function<String, T> reader) {
        String text = text(variables, name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.invalid(List.of(new FieldError(name, "{invalid.choice}")));
        }
    }
}
