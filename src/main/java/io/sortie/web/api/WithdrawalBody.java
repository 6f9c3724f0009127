package io.sortie.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.withdrawal.WithdrawalRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/**
 * A statement of withdrawal as programs send it [LAW-09]: the contract by any of its numbers, the first that is given counts.
 *
 * @param contract a number of which nobody knows whose it is, as customers write it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WithdrawalRequest")
record WithdrawalBody(
        @Schema(example = "parlons", requiredMode = Schema.RequiredMode.REQUIRED) String brand,
        @Schema(example = "SUB-3001", description = "or orderId, or contract") String subscriptionId,
        @Schema(example = "ORD-3001") String orderId,
        @Schema(example = "SUB-3001") String contract,
        @Schema(example = "WEB_FORM") Channel channel,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CustomerInput customer,
        Boolean signedIn) {

    WithdrawalRequest request() {
        return new WithdrawalRequest(brand, number(field()), channel, customer, signedIn);
    }

    /** The same problem in the words of this body. */
    Problem named(Problem problem) {
        List<FieldError> errors = problem.errors().stream()
                .map(error -> error.field().equals("contract") ? new FieldError(field(), error.message()) : error)
                .toList();
        return errors.equals(problem.errors())
                ? problem
                : new Problem(problem.slug(), problem.status(), problem.key(), problem.values(), errors);
    }

    /** The name of the number that counts. */
    private String field() {
        return Stream.of("subscriptionId", "orderId", "contract")
                .filter(name -> number(name) != null && !number(name).isBlank())
                .findFirst()
                .orElse("subscriptionId");
    }

    private String number(String name) {
        return switch (name) {
            case "orderId" -> orderId;
            case "contract" -> contract;
            default -> subscriptionId;
        };
    }
}
