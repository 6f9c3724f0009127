package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.operations.Conservation;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Reliability rule 7: whatever was started is closed, waits, or needs an operator. */
class ConservationTest extends CancellationJourney {

    @Autowired
    RuntimeService runtime;

    @Autowired
    Conservation conservation;

    @Test
    @DisplayName("Rule 7: a case counts as waiting until its process is over, then as closed")
    void waitingThenClosed() {
        JsonNode before = balance().path("cases");
        Cancelling leaving = customerOf("semrush").buys().cancels();
        JsonNode waiting = balance().path("cases");
        assertThat(difference(before, waiting, "started")).isEqualTo(1);
        assertThat(difference(before, waiting, "waiting")).isEqualTo(1);
        leaving.confirmed().agentDecides("PROCEED", "wants out");
        advance("P31D");
        assertThat(leaving.state()).isEqualTo("CLOSED");
        JsonNode after = balance();
        assertThat(after.path("balanced").asBoolean()).as(after.toString()).isTrue();
        assertThat(difference(waiting, after.path("cases"), "closed")).isGreaterThanOrEqualTo(1);
    }

    @Test
    @DisplayName("Rule 7: a case whose process is gone is told by its reference, to supervisors only")
    void lostProcess() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String instance = jdbc.sql("select process_instance_id from case_file where reference = ?")
                .param(leaving.reference())
                .query(String.class)
                .single();
        runtime.deleteProcessInstance(instance, "somebody deleted it in Cockpit");
        JsonNode balance = balance();
        conservation.watch();
        String health = get("/actuator/health/conservation", "admin").text();
        String forAnybody = get("/actuator/health", null).text();
        Answer forAgents = get("/api/v1/operations/conservation", "agent");
        // closed by hand: the other journeys go on in balance
        jdbc.sql("update case_file set closed_at = opened_at, open_key = null where reference = ?")
                .param(leaving.reference())
                .update();
        assertThat(balance.path("balanced").asBoolean()).isFalse();
        assertThat(balance.path("cases").path("lost").asInt()).isEqualTo(1);
        assertThat(balance.path("astray").path(0).asText()).isEqualTo(leaving.reference());
        assertThat(health).contains("OUT_OF_BALANCE");
        assertThat(forAnybody).isEqualTo("{\"status\":\"UP\"}");
        assertThat(forAgents.status()).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "differing,  update refund_payment set amount = amount + 0.01 where reference = ?",
        "unbooked,   update effect set state = 'INTENT' where reference = ?",
        "unrecorded, update refund_payment set effect_key = null where reference = ?",
        "forgotten,  update refund_payment set status = 'FAILED' where reference = ?"
    })
    @DisplayName(
            "Rule 7: refunds in billing = refunds in our books, to the cent; whatever row is wrong is told by its case")
    void money(String wrong, String spoil) {
        Customer customer = customerOf("smarters-pro").price("12.90", "EUR").buys();
        JsonNode before = balance();
        assertThat(before.path("balanced").asBoolean()).as(before.toString()).isTrue();
        Refunding refund = Refunding.asked(customer, "CHANGED_MIND", Map.of());
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        JsonNode after = balance();
        assertThat(after.path("balanced").asBoolean()).as(after.toString()).isTrue();
        assertThat(euros(after, "ours").subtract(euros(before, "ours"))).isEqualByComparingTo("12.90");
        assertThat(euros(after, "billings").subtract(euros(before, "billings"))).isEqualByComparingTo("12.90");
        jdbc.sql("create table spoilt_payment as select * from refund_payment where reference = '" + refund.reference()
                        + "'")
                .update();
        jdbc.sql(spoil).param(refund.reference()).update();
        JsonNode spoilt = balance();
        conservation.watch();
        String health = get("/actuator/health/conservation", "admin").text();
        restore(refund.reference());
        conservation.watch();
        assertThat(spoilt.path("balanced").asBoolean()).isFalse();
        assertThat(spoilt.path("refunds").path(wrong).asInt())
                .as(spoilt.toString())
                .isEqualTo(1);
        assertThat(spoilt.path("astray").path(0).asText()).isEqualTo(refund.reference());
        assertThat(health).contains("OUT_OF_BALANCE", "\"" + wrong + "\":1");
        assertThat(balance().path("balanced").asBoolean()).isTrue();
    }

    @Test
    @DisplayName(
            "Rule 7: what the bank gave back and what was paid by other means stand apart, and a missing cent is told")
    void paidOtherwise() {
        JsonNode before = balance();
        Refunding refund =
                Refunding.asked(customerOf("smarters-pro").price("12.90", "EUR").buys(), "CHANGED_MIND", Map.of());
        refund.bank("fail");
        JsonNode failed = balance();
        assertThat(failed.path("balanced").asBoolean()).as(failed.toString()).isTrue();
        assertChange(before, failed, Map.of("ours", "12.90", "failed", "12.90", "billings", "0", "refunds", "0"));
        refund.done("finance", RefundFaultsJourney.BY_TRANSFER);
        JsonNode paid = balance();
        assertThat(paid.path("balanced").asBoolean()).as(paid.toString()).isTrue();
        assertChange(
                before, paid, Map.of("ours", "12.90", "failed", "0", "billings", "0", "paidByOtherMeans", "12.90"));
        String cent = "update refund_payment set amount = amount %s 0.01, booked = booked %s 0.01 where reference = ?";
        jdbc.sql(cent.formatted("-", "-")).param(refund.reference()).update();
        JsonNode spoilt = balance();
        jdbc.sql(cent.formatted("+", "+")).param(refund.reference()).update();
        assertThat(spoilt.path("balanced").asBoolean()).isFalse();
        assertThat(spoilt.path("refunds").path("missing").asInt()).isEqualTo(1);
        assertThat(spoilt.path("astray").path(0).asText()).isEqualTo(refund.reference());
    }

    private static void assertChange(JsonNode before, JsonNode after, Map<String, String> expected) {
        expected.forEach((what, change) -> assertThat(euros(after, what).subtract(euros(before, what)))
                .as(what)
                .isEqualByComparingTo(change));
    }

    private void restore(String reference) {
        jdbc.sql("update effect set state = 'DONE' where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("delete from refund_payment where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("insert into refund_payment select * from spoilt_payment").update();
        jdbc.sql("drop table spoilt_payment").update();
    }

    private static BigDecimal euros(JsonNode balance, String whose) {
        return Customer.all(balance.path("refunds").path("sums")).stream()
                .filter(sum -> sum.path("currency").asText().equals("EUR"))
                .map(sum -> sum.path(whose).decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonNode balance() {
        settle();
        return get("/api/v1/operations/conservation", "supervisor").body();
    }

    private static long difference(JsonNode before, JsonNode after, String sort) {
        return after.path(sort).asLong() - before.path(sort).asLong();
    }
}
