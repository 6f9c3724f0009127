package io.sortie.billing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the parts of the contract share. */
abstract class BillingContract {

    static final Instant NOW = BillingBench.NOW;

    abstract BillingBench bench();

    @BeforeEach
    void reset() {
        bench().reset();
    }

    BillingSystem billing() {
        return bench().billing();
    }

    static String key() {
        return "CAN-" + UUID.randomUUID();
    }

    /** This time of day in Paris. */
    static Instant paris(String local) {
        return LocalDateTime.parse(local).atZone(BillingBench.PARIS).toInstant();
    }

    static StopCharging stop(String subscriptionId, Instant end) {
        return new StopCharging(subscriptionId, end, end, null, null);
    }

    Subscription subscription(String id) {
        return billing().subscription(id).orElseThrow();
    }

    List<Instant> renewals(String id) {
        return charges(id, "RENEWAL").stream().map(Charge::at).toList();
    }

    List<Charge> charges(String id, String kind) {
        return billing().charges(id).stream()
                .filter(charge -> charge.kind().equals(kind))
                .toList();
    }
}
