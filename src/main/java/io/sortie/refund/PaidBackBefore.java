package io.sortie.refund;

import io.sortie.providers.NothingHappened;

/** Billing shows that somebody has paid back something of this payment since it was asked for; nothing is sent. */
class PaidBackBefore extends NothingHappened {

    PaidBackBefore(String chargeId) {
        super("something of " + chargeId + " was paid back since the request");
    }
}
