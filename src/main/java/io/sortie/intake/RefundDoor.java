package io.sortie.intake;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import java.util.function.Consumer;

/** The door of refunds for requests that the customer wrote in their own words, such as a mail [SMA-05]. */
public interface RefundDoor {

    /**
     * @param orderId the order or the payment
     * @param email the customer's address on file
     * @param text what the customer wrote
     */
    record Written(String brand, String subscriptionId, String orderId, String email, String text) {}

    /**
     * Opens a case after the same checks as at every door; the cause is left open, for nobody guesses it.
     *
     * @param key the same key and request give the same case again; null for none
     * @param meanwhile what belongs to the same transaction; not called again for a case that was there
     * @throws io.sortie.problems.Problem that says what is wrong; then nothing was opened
     */
    CaseReference open(Written request, Actor actor, String key, Consumer<CaseReference> meanwhile);
}
