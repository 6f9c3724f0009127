package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Between the last look and the erasure something comes up. */
class ErasurePutOffTest extends ErasureJourney {

    @Autowired
    private BillingCalls billing;

    @Test
    @DisplayName(
            "SEM-18 a refund that is asked for right before the erasure is decided first: nothing is erased and nobody is declined in silence")
    void refund() {
        Customer anna = customerOf("splashtop").who("type", "BUSINESS").buys();
        Deleting deletion = Deleting.asked(anna).confirmed();
        AtomicReference<Answer> asked = new AtomicReference<>();
        billing.afterTheNext("charges", () -> asked.set(Refunding.ask(anna, "OTHER", Map.of("explanation", "Sorry."))));
        advance("P15D");
        assertThat(asked.get()).as("asked for in the window").isNotNull();
        assertThat(asked.get().status()).as(asked.get().text()).isEqualTo(201);
        Cancelling refund =
                new Cancelling(anna, asked.get().body().path("reference").asText());
        assertThat(deletion.outcome()).isEqualTo("null");
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(deletion.of().file().path("erasure")).isEmpty();
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(refund.outcome()).isEqualTo("null");
        assertThat(refund.tasks()).hasSize(1);
        assertThat(anna.subjects()).noneMatch(subject -> subject.startsWith(ErasureJourney.GONE));
        assertThat(deletion.revoke().status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "SEM-18 a refund that is asked for while an erasure hangs is paid before our own records go, and then they go")
    void refundMeanwhile() {
        Customer anna = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .buys();
        Cancelling deletion = deletion(anna, "US");
        faults.order("erase", "FAIL_AFTER", 1);
        begun(deletion);
        assertThat(faults.fired("erase")).as("the erasure hangs").isEqualTo(1);
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        advance("PT1H");
        advance("P2D");
        assertThat(anna.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
        assertThat(running(deletion)).isPositive();
        assertThat(deletion.file().path("erasure")).as("the other systems'").hasSize(6);
        assertThat(refund.outcome()).isEqualTo("null");
        assertThat(deletion.timeline())
                .filteredOn(line -> line.contains("A refund was asked for meanwhile"))
                .hasSize(1);
        refund.approvedBy("finance");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        advance("P1D");
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
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
