package io.sortie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A purchase to be made up for the demo; whatever is missing gets a sensible value.
 *
 * <p>Days are ISO dates or ISO periods counted from today ({@code -P40D}); {@code price} is money or a bare amount in
 * euros; add-ons, toolkits and projects are texts or objects with a {@code name}.
 *
 * @param accountId whose it is, so that one account can have two; that of the customer's address unless given
 * @param boughtAt the moment of the purchase; now if it started today
 * @param trialUntil first day that is charged
 * @param consents what is on record of the purchase: {@code serviceRequestedOn}, {@code digitalConsentOn}, {@code
 *     lossAcknowledgedOn} (ISO dates), {@code laterPriceClear}
 * @param zone where the customer's days begin
 */
record SubscriptionRequest(
        String subscriptionId,
        String accountId,
        String brand,
        String plan,
        Customer customer,
        String startedOn,
        String boughtAt,
        JsonNode price,
        String period,
        String trialUntil,
        String commitmentUntil,
        String noticePeriod,
        String store,
        Card card,
        List<JsonNode> addons,
        List<JsonNode> toolkits,
        List<JsonNode> projects,
        JsonNode signedAgreement,
        JsonNode usage,
        JsonNode consents,
        String zone) {

    record Customer(String name, String email, String locale, String country, String type) {}

    /** Never more than the last four digits [LAW-25]. */
    record Card(String lastFour) {}
}
