package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The right of withdrawal is not lost by a cancellation that came first [LAW-08, LAW-12]. */
class WithdrawalAfterCancellationTest extends CancellationJourney {

    @Test
    @DisplayName(
            "LAW-12 cancelled for the end of the term, then withdrawn: one order moves the end to now, all comes back")
    void movesTheEnd() {
        Customer anna = customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P10D")
                .buys();
        Cancelling leaving = anna.cancels("signedIn", true);
        settle();
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        Withdrawing withdrawal = Withdrawing.stated(anna);
        assertThat(anna.orders()).containsExactly("cancel", "cancel", "refund");
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(withdrawal.of().amount()).isEqualTo("12.90 EUR");
        withdrawal.paid();
        advance("P62D");
        assertThat(anna.charged("RENEWAL")).hasSize(1);
    }
}
