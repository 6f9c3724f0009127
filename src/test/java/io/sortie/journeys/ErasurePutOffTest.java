package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between the last look and the erasure something comes up. */
class ErasurePutOffTest extends CancellationJourney {

    @Autowired
    private BillingCalls billing;

    @Test
    @DisplayName(
            "SEM-18 a refund that is asked for right before the erasure is decided first: nothing is erased and nobody is declined in silence")
    void refund() {
        Customer anna = customerOf("semrush").with("startedOn", "-P2D").buys();
        Deleting deletion = Deleting.asked(anna).confirmed();
        AtomicReference<Refunding> asked = new AtomicReference<>();
        billing.afterTheNext("charges", () -> asked.set(Refunding.asked(anna, "CHANGED_MIND", Map.of())));
        advance("P15D");
        assertThat(asked.get()).as("asked for in the window").isNotNull();
        Refunding refund = asked.get();
        assertThat(deletion.outcome()).isEqualTo("null");
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(refund.outcome()).isEqualTo("null");
        assertThat(refund.of().tasks()).hasSize(1);
        assertThat(anna.subjects()).noneMatch(subject -> subject.contains("is deleted"));
        assertThat(deletion.of().file().path("erasure")).isEmpty();
        refund.approvedBy("finance");
        refund.bank("settle");
        advance("P2D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
    }

    @Test
    @DisplayName("SEM-18 a subscription that runs again right before the erasure is ended first, then all is erased")
    void runsAgain() {
        Customer anna = customerOf("semrush").buys();
        Deleting deletion = Deleting.asked(anna).confirmed();
        billing.afterTheNext("charges", () -> jdbc.sql(
                        "update sandbox_subscription set billing_end = null, access_end = null where id = ?")
                .param(anna.subscription())
                .update());
        advance("P15D");
        assertThat(anna.orders()).containsExactly("cancel", "cancel");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
    }
}
