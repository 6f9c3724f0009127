package io.sortie.refundfile;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import java.time.Instant;

/**
 * One payment that a request is about.
 *
 * @param kept paid and not paid back yet when the request came
 * @param unused the unused part of it
 * @param amount what is paid back of it; null until that is decided
 * @param status what billing said last, {@link #OTHER_MEANS}, or null before it was ordered
 * @param failure why it did not arrive, or null
 */
public record RefundPayment(
        CaseReference reference,
        String chargeId,
        Instant chargedAt,
        Money kept,
        Money unused,
        Money amount,
        String effectKey,
        String refundId,
        String status,
        String failure) {

    /** Paid in another way that the customer agreed to. */
    public static final String OTHER_MEANS = "OTHER_MEANS";

    /** A payment as it is found at the request. */
    public static RefundPayment found(
            CaseReference reference, String chargeId, Instant chargedAt, Money kept, Money unused) {
        return new RefundPayment(reference, chargeId, chargedAt, kept, unused, null, null, null, null, null);
    }

    /** Ordered at billing, and not failed until now. */
    public boolean underWay() {
        return status != null && !failed() && !OTHER_MEANS.equals(status);
    }

    public boolean failed() {
        return BillingOperation.FAILED.equals(status);
    }

    public boolean paid() {
        return BillingOperation.SETTLED.equals(status) || OTHER_MEANS.equals(status);
    }

    public boolean toBeRefunded() {
        return amount != null && !amount.isZero();
    }
}
