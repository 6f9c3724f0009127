package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One test for each end of the process {@code cancellation}: first what happened, then where the process went. */
class CancellationEndsTest extends CancellationJourney {

    @Test
    @DisplayName("SEM-01 SEM-03 SEM-07 CON-08 ended: billing stopped once, proof sent, projects erased after 30 days")
    void ended() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("PROCEED", "goes on");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.billing().path("projects")).hasSize(3);
        advance("P30D");
        assertThat(anna.billing().path("projects")).isEmpty();
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.subjects())
                .satisfiesExactly(
                        mail -> assertThat(mail).startsWith("Please confirm"),
                        mail -> assertThat(mail).startsWith("Your cancellation request is confirmed"),
                        mail -> assertThat(mail).startsWith("Proof of cancellation"),
                        mail -> assertThat(mail).contains("data is erased"));
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(leaving.passed())
                .contains("serviceTask_eraseProjectData", "endEvent_subscriptionEndedAndDataErased");
    }

    @Test
    @DisplayName("SEM-02 lapsed: nothing was cancelled, the customer is told and can start again")
    void lapsed() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        advance("PT24H1S");
        assertThat(anna.orders()).isEmpty();
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(anna.mail("goes on").path("text").asText()).contains(BASE + "/semrush/cancel");
        assertThat(leaving.outcome()).isEqualTo("LAPSED");
        assertThat(leaving.passed()).contains("event_confirmationExpired", "endEvent_requestLapsed");
        assertThat(anna.cancels().state()).isEqualTo("AWAITING_CONFIRMATION");
    }

    @Test
    @DisplayName("SEM-05 SEM-06 kept: the customer took an offer, billing was never touched")
    void kept() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("KEPT", "takes the smaller plan");
        assertThat(anna.orders()).isEmpty();
        assertThat(anna.subjects()).last().asString().contains("goes on");
        assertThat(leaving.outcome()).isEqualTo("KEPT");
        assertThat(leaving.passed()).contains("endEvent_customerKept").doesNotContain("serviceTask_stopBilling");
    }

    @Test
    @DisplayName("undone while the confirmation is awaited: nothing to resume, the link is dead")
    void undoneWhileAwaitingConfirmation() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertUndone(leaving);
        assertThat(anna.orders()).isEmpty();
        assertThat(leaving.press(leaving.confirmLink()).status()).isEqualTo(410);
        assertThat(leaving.passed()).contains("endEvent_cancellationUndone");
    }

    @Test
    @DisplayName("undone while an agent is awaited: the task is gone, nothing to resume")
    void undoneWhileAwaitingAgent() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed();
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertUndone(leaving);
        assertThat(anna.orders()).isEmpty();
        assertThat(leaving.tasks()).isEmpty();
    }

    @Test
    @DisplayName("SPL-05 undone before the end of the term: renewal is on again and is charged as if nothing had been")
    void undoneWhileScheduled() {
        Customer anna = customerOf("splashtop").buys();
        Cancelling leaving = anna.cancels("signedIn", true);
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
        assertUndone(leaving);
        advance("P31D");
        assertThat(anna.charged("RENEWAL")).hasSize(2);
        assertThat(leaving.undo().status()).isEqualTo(409);
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
    }

    @Test
    @DisplayName("SEM-07 came back: projects and renewal are restored, each once")
    void cameBack() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("PROCEED", "");
        advance("P20D");
        assertThat(leaving.comeBack().status()).isEqualTo(200);
        assertThat(anna.orders()).containsExactly("cancel", "uncancel");
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(anna.subjects()).last().asString().startsWith("Welcome back");
        assertThat(leaving.outcome()).isEqualTo("CAME_BACK");
        assertThat(leaving.passed()).contains("serviceTask_restoreProjectData", "endEvent_customerCameBack");
        advance("P40D");
        assertThat(anna.billing().path("projects")).hasSize(3);
        assertThat(anna.charged("RENEWAL").size()).isGreaterThan(1);
    }

    @Test
    @DisplayName("GUI-02 ended at the store: nothing is ordered from billing, the customer is told")
    void endedAtStore() {
        Customer anna = customerOf("parlons").with("store", "GOOGLE_PLAY").buys();
        Cancelling leaving = anna.cancels();
        assertThat(leaving.state()).isEqualTo("AWAITING_CUSTOMER");
        post("/demo/billing/subscriptions/" + anna.subscription() + "/store-cancel", Map.of(), null);
        advance("P3D");
        assertThat(anna.orders()).isEmpty();
        assertThat(anna.subjects()).last().asString().contains("has ended");
        assertThat(leaving.outcome()).isEqualTo("ENDED_AT_STORE");
        assertThat(leaving.passed()).contains("endEvent_endedAtTheAppStore");
    }

    private static void assertUndone(Cancelling leaving) {
        assertThat(leaving.customer().billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(leaving.customer().billing().path("projects")).hasSize(3);
        assertThat(leaving.customer().subjects()).last().asString().contains("is undone");
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
    }
}
