package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.refundsettlement.ReturnSweep;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the bank gives back when the case is closed is not lost, whether its news comes too early or never [SMA-18]. */
class RefundReturnTest extends RefundFaultsJourney {

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Autowired
    private ReturnSweep sweep;

    @Autowired
    private BillingCalls calls;

    @Test
    @DisplayName("SMA-18 billing is not as far as its news: not taken and nothing kept, and taken when it comes again")
    void tooEarly() throws Exception {
        Refunding refund = settled();
        Map<String, Object> data = Map.of("key", key(refund));
        SignedNews news = new SignedNews(this, secret);
        String id = "evt_" + UUID.randomUUID();
        assertThat(news.send(id, "refund.failed", data).status()).isEqualTo(503);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        givesBack(refund);
        assertThat(news.send(id, "refund.failed", data).status()).isEqualTo(204);
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(news.send("refund.settled", data).status())
                .as("older news than what billing says by now")
                .isEqualTo(204);
    }

    @Test
    @DisplayName("SMA-18 no news ever comes: found within a day, once, and the case is open again with finance")
    void noNews() {
        Refunding refund = settled();
        givesBack(refund);
        sweep.sweep();
        assertThat(refund.outcome()).as("looked at a day later").isEqualTo("SETTLED");
        advance("P1DT1S");
        sweep.sweep();
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.of().timeline().stream().filter(line -> line.contains("has given the refund back")))
                .hasSize(1);
    }

    @Test
    @DisplayName("SMA-18 90 days after it was paid nobody looks any more")
    void notForEver() {
        Refunding refund = settled();
        advance("P89DT1H");
        sweep.sweep();
        advance("P1D");
        givesBack(refund);
        sweep.sweep();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("SMA-18 billing does not answer at the last look: it is looked again, and what came back is found")
    void lastLook() {
        Refunding refund = settled();
        advance("P89DT1H");
        faults.order("lookup", "FAIL_BEFORE", 200);
        sweep.sweep();
        faults.clear();
        givesBack(refund);
        advance("PT1H1S");
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
    }

    @Test
    @DisplayName("SMA-18 one payment of a case cannot be looked up: what came back of the other is found all the same")
    void oneOfTwo() {
        Refunding refund = chargedTwiceAfterCancelling();
        settle();
        refund.bank("settle", 0);
        refund.bank("settle", 1);
        settle();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        advance("P1DT1S");
        lookFirst(refund);
        givesBack(lookedUpSecond(refund));
        faults.order("lookup", "FAIL_BEFORE", 1);
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(faults.fired("lookup")).isEqualTo(1);
    }

    @Test
    @DisplayName("SMA-18 a case that nobody can read goes to the end of the queue, and is looked at when it is mended")
    void unreadable() {
        Refunding refund = settled();
        givesBack(refund);
        String ground = ground(refund);
        jdbc.sql("update refund set ground = 'NONE' where reference = ?")
                .param(refund.reference())
                .update();
        try {
            advance("P1DT1S");
            sweep.sweep();
            assertThat(due(refund)).isFalse();
        } finally {
            jdbc.sql("update refund set ground = ? where reference = ?")
                    .params(ground, refund.reference())
                    .update();
        }
        advance("PT1H1S");
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
    }

    @Test
    @DisplayName("SMA-18 two nodes sweep at once: each refund is looked at by one of them")
    void twoNodes() {
        List<Refunding> all = List.of(settled(), settled(), settled());
        all.forEach(this::givesBack);
        advance("P1DT1S");
        calls.forget();
        calls.afterTheNext(
                "lookUp", () -> CompletableFuture.runAsync(sweep::sweep).join());
        CompletableFuture.allOf(CompletableFuture.runAsync(sweep::sweep), CompletableFuture.runAsync(sweep::sweep))
                .join();
        settle();
        for (Refunding refund : all) {
            assertThat(calls.about(key(refund)))
                    .filteredOn(call -> !call.inTransaction())
                    .hasSize(1);
            assertThat(refund.of().tasks()).hasSize(1);
            assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        }
    }

    @Test
    @DisplayName("SMA-18 SMA-19 only what really came back opens a case again: a caller's message changes nothing")
    void nobodyElseReopens() {
        Refunding declined = awaitingApproval("249.95")
                .done("finance", Map.of("decision", "DECLINE", "approvalNote", "Used for a year."));
        Refunding paid = settled();
        Refunding failed = awaitingApproval("249.95").approvedBy("finance");
        failed.bank("fail");
        Map<Refunding, String> shown = Map.of(declined, shown(declined), paid, shown(paid), failed, shown(failed));
        for (String caller : List.of("agent", "supervisor", "system", "admin")) {
            shown.forEach((refund, before) -> {
                Answer answer = post("/engine-rest/message", returned(refund), caller);
                assertThat(answer.status()).as(caller + answer.text()).isEqualTo(409);
                assertThat(answer.body().path("detail").asText()).startsWith("The bank has given back no payment");
                settle();
                assertThat(shown(refund)).as(caller).isEqualTo(before);
            });
        }
        assertThat(failed.task()).isEqualTo("userTask_agreeOtherMeans");
    }

    private static Map<String, Object> returned(Refunding refund) {
        return Map.of("messageName", "refund.returned", "businessKey", refund.reference());
    }

    private static String shown(Refunding refund) {
        return String.join("|", refund.state(), refund.outcome(), refund.of().timeline() + "", refund.subjects() + "");
    }

    private Refunding settled() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        return refund;
    }

    /** In billing's books alone. */
    private void givesBack(Refunding refund) {
        givesBack(key(refund));
    }

    private void givesBack(String key) {
        jdbc.sql("update sandbox_operation set status = 'FAILED' where op_key = ?")
                .param(key)
                .update();
    }

    private void lookFirst(Refunding refund) {
        jdbc.sql("update refund set next_look_at = null where next_look_at is not null and reference <> ?")
                .param(refund.reference())
                .update();
    }

    /** The payments of a case are looked at newest first. */
    private String lookedUpSecond(Refunding refund) {
        return jdbc.sql("select effect_key from refund_payment where reference = ? order by charged_at desc, charge_id")
                .param(refund.reference())
                .query(String.class)
                .list()
                .get(1);
    }

    private String ground(Refunding refund) {
        return jdbc.sql("select ground from refund where reference = ?")
                .param(refund.reference())
                .query(String.class)
                .single();
    }

    private boolean due(Refunding refund) {
        return jdbc.sql("select next_look_at from refund where reference = ?")
                .param(refund.reference())
                .query(OffsetDateTime.class)
                .single()
                .toInstant()
                .isBefore(now());
    }

    private static String key(Refunding refund) {
        return refund.refunds().get(0).path("key").asText();
    }
}
