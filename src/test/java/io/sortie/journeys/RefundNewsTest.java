package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The bank's news come too early, too late, twice and in the wrong order: what is true in the end counts [SMA-18]. */
class RefundNewsTest extends RefundFaultsJourney {

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Autowired
    private BillingCalls calls;

    @Test
    @DisplayName(
            "SMA-18 settled before the order's own answer is there: the older answer does not undo the bank's word")
    void beforeTheAnswer() throws Exception {
        Refunding refund = awaitingApproval("249.95");
        provider.guarantees(false, "PT24H");
        calls.beforeTheNextRefundIsAnswered(() -> refund.bank("settle", 0));
        refund.approvedBy("finance");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.sendings()).isEqualTo(1);
    }

    @Test
    @DisplayName("SMA-18 settled while the order's answer is lost: found at the retry, one refund")
    void whileTheAnswerIsLost() {
        Refunding refund = awaitingApproval("249.95");
        faults.order("refund", "FAIL_AFTER", 1);
        refund.approvedBy("finance");
        refund.bank("settle");
        assertThat(refund.outcome()).isNotEqualTo("SETTLED");
        advance("PT10M");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.sendings()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SMA-18 LAW-12 failed, then an old \"settled\": the failure stays, with finance, also where nobody can be asked")
    void failedThenSettled() throws Exception {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        provider.guarantees(false, "PT24H");
        String key = refund.refunds().get(0).path("key").asText();
        tell("refund.failed", key);
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        tell("refund.settled", key);
        tell("refund.failed", key);
        assertThat(refund.of().timeline().stream().filter(line -> line.contains("did not arrive")))
                .hasSize(1);
        refund.done("finance", BY_TRANSFER);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(get("/api/v1/operations/conservation", "supervisor")
                        .body()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName(
            "SMA-18 a closed case is reopened once for one return told twice, and never for a \"failed\" that is not true")
    void closed() throws Exception {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        String key = refund.refunds().get(0).path("key").asText();
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(send("evt_" + UUID.randomUUID(), "refund.failed", key).status())
                .isEqualTo(503);
        assertThat(refund.outcome()).as("billing says that it is settled").isEqualTo("SETTLED");
        refund.bank("fail");
        tell("refund.failed", key);
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.of().timeline().stream().filter(line -> line.contains("has given the refund back")))
                .hasSize(1);
        assertThat(refund.subjects()).containsOnlyOnce("Your refund did not arrive");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund did not arrive")
                        .path("text")
                        .asText())
                .contains("€249.95", "look for another way");
    }

    @Test
    @DisplayName("SMA-18 billing cannot be asked right now: the news is not taken, and taken when it comes again")
    void notNow() throws Exception {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        String key = refund.refunds().get(0).path("key").asText();
        jdbc.sql("update sandbox_operation set status = 'SETTLED' where op_key = ?")
                .param(key)
                .update();
        faults.order("lookup", "FAIL_BEFORE", 1);
        String id = "evt_" + UUID.randomUUID();
        assertThat(send(id, "refund.settled", key).status()).isEqualTo(503);
        assertThat(send(id, "refund.settled", key).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("SMA-18 SMA-19 the bank wants something of the customer: told at once, and once")
    void requiresAction() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("require-action");
        refund.bank("require-action");
        assertThat(refund.subjects()).containsOnlyOnce("Your bank needs something from you");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @Test
    @DisplayName("SMA-18 a copy of billing's books that lags behind turns no settled payment back")
    void laggingCopy() {
        Refunding refund = chargedTwiceAfterCancelling();
        settle();
        refund.bank("settle", 0);
        settle();
        String settled = refund.refunds().get(0).path("key").asText();
        jdbc.sql("update sandbox_operation set status = 'PENDING' where op_key = ?")
                .param(settled)
                .update();
        refund.bank("settle", 1);
        settle();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("SEM-21 LAW-12 a second payment fails while finance answers for the first: it gets a task of its own")
    void failsWhileTheFormIsOpen() {
        Refunding refund = chargedTwiceAfterCancelling();
        settle();
        refund.bank("fail", 0);
        settle();
        JsonNode first = refund.of().task();
        assertThat(refund.shown("failureText").lines()).hasSize(1);
        refund.bank("fail", 1);
        settle();
        assertThat(refund.of().task().path("id")).isEqualTo(first.path("id"));
        refund.done("finance", BY_TRANSFER);
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.of().task().path("id")).isNotEqualTo(first.path("id"));
        refund.done("finance", BY_TRANSFER);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    private void tell(String type, String key) throws Exception {
        assertThat(send("evt_" + UUID.randomUUID(), type, key).status()).isEqualTo(204);
        settle();
    }

    private Answer send(String id, String type, String key) throws Exception {
        String body = json.writeValueAsString(Map.of("type", type, "data", Map.of("key", key)));
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(secret).sign(id, now, body);
        return post(
                "/api/v1/billing-events",
                body,
                null,
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                signature);
    }
}
