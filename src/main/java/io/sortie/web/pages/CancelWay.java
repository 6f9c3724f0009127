package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.cancellation.CancelPage;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cases.Channel;
import java.util.Locale;

/**
 * The public way to cancel, or the one from a subscription of one's own.
 *
 * @param subscription the signed-in customer's own, or null on the public way
 * @param page what is asked for
 */
record CancelWay(Brand brand, Subscription subscription, CancelPage page) implements RequestWay<CancelForm> {

    /** From a subscription of one's own, where what the law asks for is on file. */
    static CancelWay own(Brand brand, Subscription subscription) {
        return new CancelWay(brand, subscription, CancelPage.GENERAL);
    }

    @Override
    public String name() {
        return "cancel";
    }

    @Override
    public CancelForm empty() {
        return CancelForm.EMPTY;
    }

    /** What the brand calls it: "Turn off automatic renewal" [SPL-01], else "Cancel subscription". */
    public String control(Words words) {
        return words.orText("subscriptions.cancel." + brand.id(), words.of("subscriptions.cancel"));
    }

    /** Whether the page asks for the country or the class ({@code type}): not of whom billing knows it. */
    public boolean asks(String field) {
        return !signedIn()
                || (field.equals("type")
                                ? subscription.holder().type()
                                : subscription.holder().country())
                        == null;
    }

    @Override
    public CancelForm known(CancelForm form) {
        return !signedIn()
                ? form
                : new CancelForm(
                        subscription.holder().name(),
                        subscription.holder().email(),
                        subscription.id(),
                        asks("country") ? form.country() : subscription.holder().country(),
                        asks("type")
                                ? form.type()
                                : subscription.holder().type().name(),
                        form.requestedEndDate(),
                        form.reason(),
                        form.expectedResolution(),
                        form.comment(),
                        form.submission());
    }

    CancellationRequest request(CancelForm form, Locale locale) {
        CancellationRequest request = form.request(brand.id(), locale);
        return !signedIn()
                ? request
                : new CancellationRequest(
                        request.brand(),
                        request.subscriptionId(),
                        Channel.ACCOUNT,
                        request.customer(),
                        request.reason(),
                        request.comment(),
                        request.requestedEndDate(),
                        true,
                        request.expectedResolution());
    }
}
