package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.refund.RefundRequest;
import java.util.Locale;

/**
 * The public way to ask for a refund, or the one from a subscription of one's own.
 *
 * @param subscription the signed-in customer's own, or null on the public way
 */
record RefundWay(Brand brand, Subscription subscription) implements RequestWay<RefundForm> {

    static RefundWay open(Brand brand) {
        return new RefundWay(brand, null);
    }

    @Override
    public String name() {
        return "refund";
    }

    @Override
    public RefundForm empty() {
        return RefundForm.EMPTY;
    }

    /** The order can be another one than that of the subscription: the number of a payment stays as it was typed. */
    @Override
    public RefundForm known(RefundForm form) {
        return !signedIn()
                ? form
                : new RefundForm(
                        subscription.holder().name(),
                        subscription.holder().email(),
                        subscription.id(),
                        form.orderId().isEmpty() ? subscription.orderId() : form.orderId(),
                        form.cause(),
                        form.expectedResolution(),
                        form.explanation(),
                        form.cancellationRequestedOn(),
                        form.chargedOn(),
                        form.submission());
    }

    RefundRequest request(RefundForm form, Locale locale) {
        return form.request(brand.id(), signedIn(), locale);
    }
}
