package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Subscriptions that Google Play or the App Store sold. */
class StoreCancellationTest extends CancellationJourney {

    @Test
    @DisplayName("GUI-02 the customer is led to the store that sold it, by a link that leads there")
    void ledToTheStore() {
        for (String store : new String[] {"GOOGLE_PLAY", "APP_STORE"}) {
            Customer hugo = customerOf("parlons").with("store", store).buys();
            Cancelling leaving = hugo.cancels();
            assertThat(hugo.mails()).hasSize(1);
            assertThat(hugo.mails().get(0).path("links").toString())
                    .contains(store.equals("GOOGLE_PLAY") ? "https://play.google.com" : "https://apps.apple.com");
            assertThat(leaving.state()).isEqualTo("AWAITING_CUSTOMER");
            assertThat(hugo.orders()).isEmpty();
        }
    }

    @Test
    @DisplayName("GUI-02 the customer's own report is checked at once and ends the case")
    void reportedByTheCustomer() {
        Customer hugo = storeCustomer();
        Cancelling leaving = hugo.cancels();
        cancelAtStore(hugo);
        assertThat(leaving.press(leaving.trackLink() + "/store-cancelled").status())
                .isEqualTo(303);
        settle();
        assertThat(hugo.subjects()).last().asString().contains("has ended");
        assertThat(leaving.outcome()).isEqualTo("ENDED_AT_STORE");
        assertThat(leaving.instant("accessEnd"))
                .isEqualTo(Instant.parse(hugo.billing().path("accessEnd").asText()));
        assertThat(leaving.passed()).contains("event_cancelledAtStoreReported", "endEvent_endedAtTheAppStore");
    }

    @Test
    @DisplayName(
            "GUI-02 CON-08 CON-09 the customer gets the record of it: who said so, when, and what to do about charges")
    void recordOfTheEnd() {
        Customer hugo = storeCustomer();
        Cancelling leaving = hugo.cancels("comment", "Through my phone.");
        String receipt = "/api/v1/cases/" + leaving.reference() + "/receipt";
        assertThat(get(receipt, "system").status()).isEqualTo(409);
        advance("P3D");
        helped(leaving, "went through the steps");
        cancelAtStore(hugo);
        assertThat(leaving.press(leaving.trackLink() + "/store-cancelled").status())
                .isEqualTo(303);
        settle();
        assertThat(leaving.timeline()).contains("The cancellation at the store was reported.");
        assertThat(leaving.receipt())
                .contains(leaving.reference(), hugo.subscription(), "Through my phone.", "Proof of the end")
                .contains("Bought at: Google Play", "You reported the end: ", "Customer service in touch: ")
                .contains("End seen by us: ", "Contract and access end: ", "Received: ")
                .contains("Should a charge appear", "https://play.google.com")
                .doesNotContain("{", "null");
        assertThat(new String(get(receipt, "system").raw().body(), 0, 5)).isEqualTo("%PDF-");
        assertThat(hugo.mail("has ended").path("attachments")).hasSize(1);
    }

    @Test
    @DisplayName("GUI-02 CON-08 nobody reported it: the record says only what was seen, in the customer's language")
    void seenByUsAlone() {
        Customer hugo = customerOf("parlons")
                .with("store", "APP_STORE")
                .who("locale", "fr")
                .buys();
        Cancelling leaving = hugo.cancels();
        cancelAtStore(hugo);
        advance("P3D");
        assertThat(leaving.outcome()).isEqualTo("ENDED_AT_STORE");
        assertThat(leaving.receipt())
                .contains("boutique d'applications", "Fin constatée par nous", "App Store")
                .doesNotContain("Fin signalée par vous", "Contact du service client", "{");
    }

    @Test
    @DisplayName("GUI-02 GUI-08 SPL-07 while it has not ended there an agent helps, as often as it takes")
    void agentHelpsUntilItIsDone() {
        Customer hugo = storeCustomer();
        Cancelling leaving = hugo.cancels();
        for (int time = 1; time <= 2; time++) {
            advance("P3D");
            assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
            assertThat(leaving.task().path("taskDefinitionKey").asText()).isEqualTo("userTask_helpAtStore");
            helped(leaving, "went through the steps " + time);
            assertThat(leaving.state()).isEqualTo("AWAITING_CUSTOMER");
            assertThat(leaving.timeline()).anyMatch(line -> line.contains("through the steps"));
        }
        cancelAtStore(hugo);
        advance("P3D");
        assertThat(leaving.outcome()).isEqualTo("ENDED_AT_STORE");
        assertThat(hugo.orders()).isEmpty();
        advance("P60D");
        assertThat(hugo.charged("RENEWAL")).hasSizeLessThan(3);
    }

    @Test
    @DisplayName("GUI-08 help that is overdue goes to the supervisors too, on the second")
    void overdueHelp() {
        Cancelling leaving = storeCustomer().cancels();
        moveTo(leaving.instant("openedAt").plus(Duration.ofDays(3)).plusSeconds(1));
        Instant due = leaving.instant("openedAt").plus(Duration.ofDays(4));
        moveTo(due.minusSeconds(2));
        assertThat(supervisorsSee(leaving)).isZero();
        moveTo(due.plusSeconds(3));
        assertThat(supervisorsSee(leaving)).isEqualTo(1);
    }

    @Test
    @DisplayName("GUI-02 a customer who stays with the store after all can undo")
    void undone() {
        Customer hugo = storeCustomer();
        Cancelling leaving = hugo.cancels();
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(hugo.orders()).isEmpty();
    }

    private Customer storeCustomer() {
        return customerOf("parlons").with("store", "GOOGLE_PLAY").buys();
    }

    private void cancelAtStore(Customer customer) {
        String path = "/demo/billing/subscriptions/" + customer.subscription() + "/store-cancel";
        assertThat(post(path, Map.of(), null).status()).isEqualTo(200);
    }

    private void helped(Cancelling leaving, String note) {
        Map<String, Object> answers =
                Map.of("contactChannel", Cancelling.value("CHAT"), "contactNote", Cancelling.value(note));
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/submit-form";
        assertThat(post(path, Map.of("variables", answers), "agent").status()).isEqualTo(204);
        settle();
    }

    private int supervisorsSee(Cancelling leaving) {
        String path = "/engine-rest/task?candidateGroup=supervisors&processInstanceBusinessKey=";
        return get(path + leaving.reference(), "supervisor").body().size();
    }
}
