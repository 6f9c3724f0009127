package io.sortie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * An account to be made up for the demo, without a subscription; whatever is missing gets a sensible value.
 *
 * @param projects texts or objects with a {@code name}
 * @param mailingLists names of the lists that the customer is on; one unless given
 */
record AccountRequest(
        String accountId,
        String brand,
        SubscriptionRequest.Customer customer,
        List<JsonNode> projects,
        List<JsonNode> mailingLists) {}
