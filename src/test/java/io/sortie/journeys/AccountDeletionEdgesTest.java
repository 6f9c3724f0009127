package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.journeys.RunningSortie.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A deletion where something comes late, twice, or in the last second. */
class AccountDeletionEdgesTest extends CancellationJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Customer anna() {
        return customerOf("semrush").buys();
    }

    private static Map<String, Object> hold(String decision, LocalDate until) {
        return Map.of(
                "decision",
                decision,
                "holdNote",
                "A lawsuit is coming.",
                "heldUntil",
                until == null ? "" : until.toString(),
                "heldGround",
                "legal-claims");
    }

    @Test
    @DisplayName(
            "SEM-18 every running subscription of the account ends, each once; one that only a store can end is waited for")
    void severalSubscriptions() {
        Customer anna = anna();
        Customer second = sibling(anna, null);
        Customer atStore = sibling(anna, "GOOGLE_PLAY");
        Deleting deletion = Deleting.asked(anna).confirmed();

        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(second.orders()).containsExactly("cancel");
        assertThat(atStore.orders()).isEmpty();
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(post("/demo/billing/subscriptions/" + atStore.subscription() + "/store-cancel", null, null)
                        .status())
                .isEqualTo(200);
        advance("P1D");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    private Customer sibling(Customer of, String store) {
        Buying buying = customerOf(of.brand()).who("email", of.email()).with("accountId", Deleting.account(of));
        return (store == null ? buying : buying.with("store", store)).buys();
    }

    @Test
    @DisplayName("SEM-18 GUI-05 an open refund is waited for, in our own books and in billing's")
    void openRefund() {
        Customer anna = customerOf("semrush").with("startedOn", "-P2D").buys();
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        Deleting deletion = Deleting.asked(anna).confirmed();
        assertThat(refund.outcome()).isEqualTo("null");
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(get("/agent/cases/" + deletion.reference(), "agent").status())
                .isNotEqualTo(500);
        if (!refund.of().tasks().isEmpty()) {
            refund.approvedBy("finance");
        }
        refund.bank("settle");
        advance("P2D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    @Test
    @DisplayName(
            "SEM-18 a subscription that runs again in the waiting period is found by the last look, ended again, and waited for")
    void runsAgain() {
        Customer anna = anna();
        Deleting deletion = Deleting.asked(anna).confirmed();
        jdbc.sql("update sandbox_subscription set billing_end = null, access_end = null where id = ?")
                .param(anna.subscription())
                .update();
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        advance("P15D");
        assertThat(anna.orders()).containsExactly("cancel", "cancel");
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
    }

    @Test
    @DisplayName("SEM-14 LAW-21 a second account on the same address keeps its case, its subscription and its words")
    void sharedAddress() {
        Customer anna = anna();
        Answer account = post(
                "/demo/accounts",
                Map.of(
                        "brand",
                        "semrush",
                        "customer",
                        Map.of("name", "Bert Ost", "email", anna.email(), "locale", "en", "country", "FR")),
                null);
        assertThat(account.status()).as(account.text()).isEqualTo(201);
        Customer other = customerOf("semrush")
                .who("email", anna.email())
                .who("name", "Bert Ost")
                .with("accountId", account.body().path("accountId").asText())
                .buys();
        Cancelling leaving =
                other.cancels("comment", "Words of the other account").confirmed();
        Deleting deletion = Deleting.asked(anna).confirmed();
        advance("P15D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        Answer note = post(
                "/api/v1/cases/" + deletion.reference() + "/messages", Map.of("text", "Anna Berg called."), "agent");
        assertThat(note.status()).isEqualTo(409);
        assertThat(leaving.outcome()).isEqualTo("null");
        assertThat(get("/api/v1/cases/" + leaving.reference() + "/export", "privacy")
                        .text())
                .contains("Words of the other account", anna.email());
    }

    @Test
    @DisplayName("SEM-18 CON-09 a cancellation whose end lies ahead, with charges before it, is brought forward")
    void endsLater() {
        Customer anna = anna();
        anna.cancels(
                "requestedEndDate",
                LocalDate.ofInstant(now(), PARIS).plusMonths(5).toString(),
                "signedIn",
                true);
        settle();
        Deleting deletion = Deleting.asked(anna).confirmed();
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        List<String> charged = anna.charged("RENEWAL");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        advance("P62D");
        assertThat(anna.charged("RENEWAL")).isEqualTo(charged);
    }

    @Test
    @DisplayName("SEM-17 in the last second of the waiting period the customer can still take the request back")
    void lastSecond() {
        Deleting deletion = Deleting.asked(anna()).confirmed();
        Instant until = Instant.parse(jdbc.sql("select wait_until from account_deletion where reference = ?")
                .param(deletion.reference())
                .query((row, i) -> row.getTimestamp(1).toInstant().toString())
                .single());
        moveTo(until.minusSeconds(1));
        assertThat(deletion.revoke().status()).isEqualTo(200);
        assertThat(deletion.outcome()).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("SEM-18 a hold that nobody examines reaches the supervisors; a part is kept, the rest goes on")
    void holdOverdue() {
        Deleting deletion = Deleting.asked(anna()).confirmed();
        assertThat(deletion.post("legal-hold", "A lawsuit is coming.", "privacy")
                        .status())
                .isEqualTo(200);
        advance("P4D");
        assertThat(groups(deletion, "Examine hold")).contains("privacy", "supervisors");
        Answer nothing = deletion.complete(
                "Examine hold",
                hold("PARTIAL", LocalDate.ofInstant(now(), PARIS).plusYears(1)));
        assertThat(nothing.status()).isEqualTo(422);
        Map<String, Object> invoices = new java.util.HashMap<>(
                hold("PARTIAL", LocalDate.ofInstant(now(), PARIS).plusYears(1)));
        invoices.put("keepInvoices", true);
        Answer kept = deletion.complete("Examine hold", invoices);
        assertThat(kept.status()).as(kept.text()).isEqualTo(204);
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        assertThat(jdbc.sql("select category from legal_hold where reference = ?")
                        .param(deletion.reference())
                        .query(String.class)
                        .list())
                .containsExactly("INVOICES");
    }

    @Test
    @DisplayName("SEM-18 a hold can be taken back before it is examined, and only then")
    void holdTakenBack() {
        Customer anna = anna();
        String invoice = Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        assertThat(deletion.post("legal-hold", "A lawsuit is coming.", "privacy")
                        .status())
                .isEqualTo(200);
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        String path = "/api/v1/cases/" + deletion.reference() + "/legal-hold";
        assertThat(send("DELETE", path, null, "privacy").status()).isEqualTo(200);
        assertThat(send("DELETE", path, null, "privacy").status()).isEqualTo(409);
        Deleting.settles(anna, invoice);
        advance("P1D");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    @Test
    @DisplayName(
            "LAW-17 LAW-18 nobody answers the deadline's task: supervisors; after an extension they are told again before the new day")
    void deadlineOverdue() {
        Customer anna = anna();
        Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        deletion.nearlyDue();
        assertThat(groups(deletion, "Keep deadline")).containsExactly("privacy");
        advance("P2DT1H");
        assertThat(groups(deletion, "Keep deadline")).contains("supervisors");
        assertThat(deletion.complete("Keep deadline", Map.of("decision", "EXTEND", "reasons", " "))
                        .status())
                .isEqualTo(422);
        assertThat(deletion.complete("Keep deadline", Map.of("decision", "EXTEND", "reasons", "Courts."))
                        .status())
                .isEqualTo(204);
        assertThat(deletion.post("legal-hold", "A lawsuit is coming.", "privacy")
                        .status())
                .isEqualTo(200);
        advance("P62D");
        assertThat(groups(deletion, "Keep deadline")).contains("privacy");
        assertThat(deletion.complete("Keep deadline", Map.of("decision", "EXTEND", "reasons", "Once more."))
                        .status())
                .isEqualTo(409);
        deletion.revoke();
    }

    private List<String> groups(Deleting deletion, String task) {
        String id = deletion.task(task).path("id").asText();
        return Customer.all(get("/engine-rest/task/" + id + "/identity-links?type=candidate", "admin")
                        .body())
                .stream()
                .map(link -> link.path("groupId").asText())
                .toList();
    }
}
