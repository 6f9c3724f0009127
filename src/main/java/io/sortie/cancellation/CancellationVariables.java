package io.sortie.cancellation;

import io.sortie.intake.StartVariables;
import io.sortie.problems.Problem;
import java.util.Map;

/** Reads a request from the variables of a plain engine start. */
final class CancellationVariables {

    private CancellationVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static CancellationRequest request(Map<String, Object> variables) {
        StartVariables start = new StartVariables(variables);
        return new CancellationRequest(
                start.text("brand"),
                start.number("subscriptionId"),
                start.channel(),
                start.customer(),
                start.text("reason"),
                start.text("comment"),
                start.date("requestedEndDate"),
                start.yesOrNo("signedIn"),
                start.text("expectedResolution"));
    }
}
