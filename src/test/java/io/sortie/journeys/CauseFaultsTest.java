package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An accepted cause moves the end in one order: until billing has done it, the ordinary end stands. */
class CauseFaultsTest extends CauseJourney {

    private final FaultyCalls faults = new FaultyCalls(this);

    @AfterEach
    void noFaults() {
        faults.clear();
    }

    @Test
    @DisplayName("LAW-15 billing does not do it at first, then its answer is lost: the old end stands, then moves once")
    void once() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        String ordinary = billingEnd(ines);
        faults.order("cancel", "FAIL_BEFORE", 1);
        answer(leaving, "ACCEPTED", "The outage is known.", true);
        assertThat(faults.fired("cancel")).isEqualTo(1);
        assertThat(billingEnd(ines)).isEqualTo(ordinary);
        assertThat(leaving.undo().status()).as("while it is under way").isEqualTo(409);
        faults.order("cancel", "FAIL_AFTER", 1);
        advance("PT2H");
        advance("PT4H");
        assertThat(faults.fired("cancel")).isEqualTo(2);
        assertThat(ends(ines)).containsExactly("cancel", "cancel");
        assertThat(billingEnd(ines)).isNotEqualTo(ordinary);
        assertThat(ines.mail("cause you stated").path("text").asText()).contains("reviewed and accepted");
    }

    private String billingEnd(Customer customer) {
        return get("/demo/billing/subscriptions/" + customer.subscription(), null)
                .body()
                .path("billingEnd")
                .asText();
    }
}
