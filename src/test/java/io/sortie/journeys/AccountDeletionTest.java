package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.journeys.RunningSortie.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A deletion from the request to the waiting period: what stands before the erasure, and who can stop it. */
class AccountDeletionTest extends CancellationJourney {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Customer anna() {
        return customerOf("semrush").buys();
    }

    private Deleting waiting() {
        Deleting deletion = Deleting.asked(anna()).confirmed();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        return deletion;
    }

    @Test
    @DisplayName(
            "SEM-15 SEM-14 the link lives 72 hours: not confirmed, the request lapses, the customer is told, nothing is touched")
    void lapses() {
        Customer anna = anna();
        Deleting deletion = Deleting.asked(anna);
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(anna.subjects()).hasSize(1).allMatch(subject -> subject.contains("confirm"));
        advance("PT71H59M");
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");
        advance("PT2M");

        assertThat(deletion.outcome()).isEqualTo("LAPSED");
        assertThat(anna.subjects()).anyMatch(subject -> subject.startsWith("Not confirmed in time"));
        assertThat(anna.billing().path("status").asText()).isEqualTo("ACTIVE");
        assertThat(Deleting.ask(anna, Map.of()).status()).isEqualTo(201);
    }

    @Test
    @DisplayName(
            "SEM-17 LAW-17 confirmed: subscriptions end at once, the case shows its due date, and who asks again is told so")
    void confirmed() {
        Customer anna = anna();
        Deleting deletion = Deleting.asked(anna).confirmed();

        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(anna.orders()).containsOnlyOnce("cancel");
        ZonedDateTime now = ZonedDateTime.ofInstant(now(), PARIS);
        Instant due = now.plusDays(30).isBefore(now.plusMonths(1))
                ? now.plusDays(30).toInstant()
                : now.plusMonths(1).toInstant();
        assertThat(Duration.between(deletion.dueAt(), due).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(anna.subjects()).anyMatch(subject -> subject.contains("will be erased"));
        Answer again = Deleting.ask(anna, Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("already");
        List<String> charged = anna.charged("RENEWAL");
        advance("P62D");
        assertThat(anna.charged("RENEWAL")).isEqualTo(charged);
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName(
            "LAW-01 a consumer who deletes gets paid time back that cancelling would pay back: shown before, booked once, told")
    void credit() {
        Customer anna = customerOf("smarters-pro").price("12.90", "EUR").buys();
        Deleting deletion = Deleting.asked(anna);
        Answer page = get(deletion.of().confirmLink(), null);
        assertThat(page.text()).contains("Paid back for time that you have paid");
        deletion.confirmed();
        assertThat(anna.orders()).containsExactly("cancel", "credit");
        String credit = jdbc.sql("select amount from sandbox_operation where subscription_id = ? and kind = 'credit'")
                .param(anna.subscription())
                .query(java.math.BigDecimal.class)
                .single()
                .setScale(2)
                .toString();
        assertThat(anna.mail("has ended").path("text").asText()).contains("Credit");
        assertThat(deletion.of().timeline())
                .filteredOn(line -> line.contains(credit))
                .hasSize(1);
    }

    @Test
    @DisplayName("SEM-14 a wrong address, brand or number is one and the same refusal; nothing is opened")
    void refused() {
        Customer anna = anna();
        Answer wrong =
                Deleting.ask(anna, Map.of("customer", Map.of("name", "Anna Berg", "email", "somebody@example.org")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("type").asText()).isEqualTo("urn:sortie:problem:unknown-account");
        assertThat(Deleting.ask(anna, Map.of("accountId", "ACC-NONE")).text()).isEqualTo(wrong.text());
        assertThat(Deleting.ask(anna, Map.of("accountId", "")).text()).contains("accountId");
        assertThat(anna.mails()).isEmpty();
    }

    @Test
    @DisplayName("SEM-18 open money is waited for, and the case shows it; an open refund too")
    void waitsForMoney() {
        Customer anna = anna();
        String invoice = Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(deletion.of().timeline()).anyMatch(line -> line.contains("open matters have to be settled: 1"));
        advance("P2D");
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(anna.subjects().stream().filter(subject -> subject.startsWith("Something is open")))
                .hasSize(1);
        assertThat(anna.mail("Something is open").path("text").asText()).contains("Unpaid invoice " + invoice);
        Deleting.settles(anna, invoice);
        advance("P1D");
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    @Test
    @DisplayName(
            "SEM-18 LAW-20 a disputed payment brings privacy's task; everything held is examined again; then released")
    void legalHold() {
        Customer anna = anna();
        String dispute = Deleting.owes(anna, "DISPUTE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        Deleting.settles(anna, dispute);
        advance("P1D");

        assertThat(deletion.state()).isEqualTo("AWAITING_AGENT");
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        LocalDate until = LocalDate.ofInstant(now(), PARIS).plusDays(3);
        Answer incomplete = deletion.complete(
                "Examine hold", Map.of("decision", "HOLD", "holdNote", "", "heldUntil", until.toString()));
        assertThat(incomplete.status()).isEqualTo(422);
        Answer held = deletion.complete(
                "Examine hold",
                Map.of(
                        "decision",
                        "HOLD",
                        "holdNote",
                        "A lawsuit is coming.",
                        "heldGround",
                        "legal-claims",
                        "heldUntil",
                        until.toString()));
        assertThat(held.status()).as(held.text()).isEqualTo(204);
        assertThat(deletion.taskNames()).isEmpty();
        advance("P4D");
        assertThat(deletion.taskNames()).containsExactly("Examine hold");
        Answer released =
                deletion.complete("Examine hold", Map.of("decision", "RELEASE", "holdNote", "", "heldUntil", ""));
        assertThat(released.status()).as(released.text()).isEqualTo(204);
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
    }

    @Test
    @DisplayName(
            "LAW-19 a refusal carries reasons, the right to complain and the judicial remedy; without reasons it cannot be sent")
    void refusal() {
        Deleting deletion = waiting();
        assertThat(deletion.post("legal-hold", "The account is part of a lawsuit.", "support")
                        .status())
                .isEqualTo(401);
        assertThat(deletion.post("legal-hold", "The account is part of a lawsuit.", "agent")
                        .status())
                .isEqualTo(403);
        Answer placed = deletion.post("legal-hold", "The account is part of a lawsuit.", "privacy");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(deletion.state()).isEqualTo("AWAITING_AGENT");
        Answer silent =
                deletion.complete("Examine hold", Map.of("decision", "REFUSE", "holdNote", " ", "heldUntil", ""));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(deletion.complete(
                                "Examine hold",
                                Map.of("decision", "REFUSE", "holdNote", "We need it in court.", "heldUntil", ""))
                        .status())
                .isEqualTo(204);

        assertThat(deletion.outcome()).isEqualTo("REFUSED");
        JsonNode mail = deletion.of().customer().mail("Your request to erase");
        assertThat(mail.path("text").asText())
                .contains("We need it in court.")
                .contains("CNIL")
                .contains("judicial remedy");
    }

    @Test
    @DisplayName("LAW-18 the deadline is extended once, with reasons, within the first month; the customer is told")
    void extended() {
        Deleting deletion = waiting();
        Instant due = deletion.dueAt();
        assertThat(deletion.post("extension", " ", "privacy").status()).isEqualTo(422);
        Answer extended = deletion.post("extension", "Three systems are being merged.", "privacy");
        assertThat(extended.status()).as(extended.text()).isEqualTo(200);

        assertThat(deletion.dueAt())
                .isEqualTo(ZonedDateTime.ofInstant(due, PARIS)
                        .plus(Period.ofMonths(2))
                        .toInstant());
        assertThat(deletion.of().customer().mail("takes longer").path("text").asText())
                .contains("Three systems are being merged.");
        assertThat(deletion.post("extension", "Once more.", "privacy").status()).isEqualTo(409);
    }

    @Test
    @DisplayName(
            "the customer takes the request back in the waiting period: the account stays, the deadline is not watched any more")
    void revoked() {
        Deleting deletion = waiting();
        Answer back = deletion.revoke();
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(deletion.outcome()).isEqualTo("REVOKED");
        assertThat(deletion.of().customer().subjects()).anyMatch(subject -> subject.contains("account stays"));
        assertThat(deletion.revoke().status()).isEqualTo(409);
        advance("P30D");
        assertThat(deletion.taskNames()).isEmpty();
        assertThat(deletion.outcome()).isEqualTo("REVOKED");
    }

    @Test
    @DisplayName("LAW-17 privacy is told before the deadline is missed, and can extend it in the task")
    void deadlineNear() {
        Customer anna = anna();
        Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting deletion = Deleting.asked(anna).confirmed();
        deletion.nearlyDue();
        Answer done = deletion.complete(
                "Keep deadline", Map.of("decision", "EXTEND", "reasons", "The invoice is with the courts."));
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(anna.mail("takes longer").path("text").asText()).contains("The invoice is with the courts.");
        assertThat(deletion.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(deletion.revoke().status()).isEqualTo(200);
    }
}
