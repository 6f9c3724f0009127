package io.sortie.chargewatch;

import io.sortie.cases.CaseReference;
import io.sortie.engine.EngineCalls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Billing says by itself that it has charged something [CON-09]. */
@Service
public class ChargeNews {

    private final ChargeWatches watches;
    private final EngineCalls engine;

    ChargeNews(ChargeWatches watches, EngineCalls engine) {
        this.watches = watches;
        this.engine = engine;
    }

    /**
     * A reason to look now, wherever this subscription's charges are watched and nobody is at one already; how often it is
     * told makes no difference, and of a subscription that nobody watches it is no news.
     */
    @Transactional
    public void charged(String subscriptionId) {
        for (CaseReference watched : watches.runningOn(subscriptionId)) {
            engine.tell(ChargeWatchModel.CHARGE_REPORTED, watched);
        }
    }
}
