package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.cancellation.CancelPage;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cases.Channel;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * The public way to cancel, or the one from a subscription of one's own.
 *
 * @param subscription the signed-in customer's own, or null on the public way
 * @param page what is asked for
 */
record CancelWay(Brand brand, Subscription subscription, CancelPage page) implements RequestWay<CancelForm> {

    /** From a subscription of one's own, where what the law asks for is on file. */
    static BiFunction<Brand, Subscription, CancelWay> own(CancelDoors doors, Locale locale) {
        return (brand, subscription) ->
                new CancelWay(brand, subscription, doors.own(brand, subscription.holder(), locale.getLanguage()));
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

    /** The fields that the page shows, in their order: those of its row, without what billing knows already. */
    public List<String> fields() {
        return page.fields().stream().filter(this::asks).toList();
    }

    public boolean asks(String field) {
        return page.asks(field) && !(signedIn() && onFile(field));
    }

    private boolean onFile(String field) {
        return switch (field) {
            case "name", "email", "subscriptionId" -> true;
            case "type" -> subscription.holder().type() != null;
            case "country" -> subscription.holder().country() != null;
            default -> false;
        };
    }

    /** A legitimate reason [LAW-02] has no choice of its own: who writes one, and names no other, states it. */
    private String reason(CancelForm form) {
        boolean stated = page.asks("legitimateReason") && !form.comment().isEmpty();
        return stated && form.reason().isEmpty() ? Choices.LEGITIMATE_REASON : Entry.orNull(form.reason());
    }

    @Override
    public CancelForm known(CancelForm form) {
        return !signedIn()
                ? form
                : new CancelForm(
                        subscription.holder().name(),
                        subscription.holder().email(),
                        subscription.id(),
                        onFile("country") ? subscription.holder().country() : form.country(),
                        onFile("type") ? subscription.holder().type().name() : form.type(),
                        form.requestedEndDate(),
                        form.reason(),
                        form.expectedResolution(),
                        form.comment(),
                        form.submission());
    }

    CancellationRequest request(CancelForm form, Locale locale) {
        CancellationRequest request = form.request(brand.id(), locale);
        return new CancellationRequest(
                request.brand(),
                request.subscriptionId(),
                signedIn() ? Channel.ACCOUNT : request.channel(),
                request.customer(),
                reason(form),
                request.comment(),
                request.requestedEndDate(),
                signedIn(),
                request.expectedResolution());
    }
}
