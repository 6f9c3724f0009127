package io.sortie.accountdeletion;

import io.sortie.intake.StartVariables;
import io.sortie.problems.Problem;
import java.util.Map;

/** Reads a request from the variables of a plain engine start. */
final class AccountDeletionVariables {

    private AccountDeletionVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static AccountDeletionRequest request(Map<String, Object> variables) {
        StartVariables start = new StartVariables(variables);
        return new AccountDeletionRequest(
                start.text("brand"),
                start.number("accountId"),
                start.channel(),
                start.customer(),
                start.text("comment"),
                start.date("receivedOn"),
                start.yesOrNo("signedIn"));
    }
}
