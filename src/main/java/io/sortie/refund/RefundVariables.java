package io.sortie.refund;

import io.sortie.billing.Money;
import io.sortie.intake.StartVariables;
import io.sortie.problems.Problem;
import io.sortie.refundfile.RefundCause;
import java.util.Map;

/** Reads a request from the variables of a plain engine start. */
final class RefundVariables {

    private RefundVariables() {}

    /** @throws Problem {@code invalid-request} if a value cannot be read */
    static RefundRequest request(Map<String, Object> variables) {
        StartVariables start = new StartVariables(variables);
        return new RefundRequest(
                start.text("brand"),
                start.number("subscriptionId"),
                start.number("orderId"),
                start.channel(),
                start.customer(),
                start.choice(RefundCause::valueOf, "cause"),
                start.text("explanation"),
                amount(start),
                start.date("cancellationRequestedOn"),
                start.date("chargedOn"),
                start.yesOrNo("signedIn"),
                start.text("comment"),
                start.text("reason"),
                start.text("expectedResolution"));
    }

    private static Money amount(StartVariables start) {
        String currency = start.text("requestedCurrency", "requestedAmount.currency");
        return start.choice(amount -> Money.of(amount, currency), "requestedAmount", "requestedAmount.amount");
    }
}
