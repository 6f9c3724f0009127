package io.sortie.refundsettlement;

import io.sortie.providers.NothingHappened;

/** Somebody paid it back by hand after finance answered and before it was booked; nothing is sent. */
class PaidBackMeanwhile extends NothingHappened {

    PaidBackMeanwhile(String chargeId) {
        super(chargeId + " was paid back meanwhile");
    }
}
