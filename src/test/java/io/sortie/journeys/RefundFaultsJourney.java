package io.sortie.journeys;

import java.util.Map;

/** Refunds one step before the money goes, on a wire that fails. */
abstract class RefundFaultsJourney extends UnknownOutcomeJourney {

    static final String ON_ITS_WAY = "Your refund is on its way";

    static final Map<String, Object> BY_TRANSFER = Map.of(
            "means", "BANK_TRANSFER", "consent", true, "consentChannel", "PHONE", "paymentNote", "IBAN on file.");

    /** A business customer who has paid this and may have it back once finance agrees. */
    Refunding awaitingApproval(String price) {
        Customer customer = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price(price, "EUR")
                .buys();
        return Refunding.asked(customer, "CHANGED_MIND", Map.of());
    }

    /** A subscription that ended, and was charged twice afterwards all the same; asked for, but nothing done yet. */
    Refunding chargedTwiceAfterCancelling() {
        Cancelling ended = ChargeWatchTest.ended(customerOf("semrush").who("type", "BUSINESS"))
                .ended();
        Map<String, Object> charge = Map.of("subscriptionId", ended.customer().subscription());
        post("/demo/billing/charges", charge, null);
        post("/demo/billing/charges", charge, null);
        Answer asked = Refunding.ask(ended.customer(), "CHARGED_AFTER_CANCELLATION", Refunding.chargedToday(ended));
        return new Refunding(
                new Cancelling(ended.customer(), asked.body().path("reference").asText()));
    }
}
