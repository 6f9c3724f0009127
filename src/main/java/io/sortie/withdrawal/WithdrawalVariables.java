package io.sortie.withdrawal;

import io.sortie.intake.StartVariables;
import io.sortie.problems.Problem;
import java.util.Map;

/** Reads a statement from the variables of a plain engine start. */
final class WithdrawalVariables {

    private WithdrawalVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static WithdrawalRequest request(Map<String, Object> variables) {
        StartVariables start = new StartVariables(variables);
        return new WithdrawalRequest(
                start.text("brand"),
                start.number("contract", "subscriptionId", "orderId"),
                start.channel(),
                start.customer(),
                start.yesOrNo("signedIn"));
    }
}
