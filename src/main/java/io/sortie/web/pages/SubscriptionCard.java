package io.sortie.web.pages;

import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.CaseFile;

/**
 * One subscription as its customer sees it [GUI-12, CON-12].
 *
 * @param cancellation the newest case about it, or null
 * @param trackToken leads to that case's page, or null
 * @param lastCharge what was charged last, or null
 * @param canWithdraw whether a withdrawal would be taken now [LAW-08]
 * @param chargedSince whether something was charged after billing should have stopped
 */
record SubscriptionCard(
        Subscription subscription,
        CaseFile cancellation,
        String trackToken,
        Charge lastCharge,
        boolean chargedSince,
        boolean canWithdraw) {

    public boolean active() {
        return subscription.status() == Status.ACTIVE;
    }

    /** A cancellation that is on its way: the subscription is still active and can be cancelled no second time. */
    public boolean underway() {
        return active() && cancellation != null && cancellation.isOpen();
    }

    public boolean canCancel() {
        return active() && !underway();
    }

    public boolean atStore() {
        return subscription.store() != null;
    }
}
