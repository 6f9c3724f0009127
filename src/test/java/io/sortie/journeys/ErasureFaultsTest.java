package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps of an erasure that fail, lose an answer or are killed: each category is erased once all the same. */
@PlantsPersonalData
class ErasureFaultsTest extends ErasureJourney {

    @Autowired
    private StumblingRecords stumbling;

    @Test
    @DisplayName(
            "every answer of another system is lost once, as on a kill after the effect: each did it once, all is told")
    void everyAnswerLost() {
        Cancelling deletion = deletion(customerOf("semrush").buys(), "GB");
        faults.order("erase", "FAIL_AFTER", 5);
        begun(deletion);
        advance("PT2H");
        assertThat(faults.fired("erase")).isEqualTo(5);
        closed(deletion);
        assertThat(OUTSIDE.subList(0, 5)).allSatisfy(what -> {
            assertThat(sendings(deletion, what)).as(what).isEqualTo(1);
            assertThat(done(deletion, what)).as(what).isEqualTo(1);
        });
        assertThat(deletion.file().path("erasure")).hasSize(13);
    }

    @Test
    @DisplayName("a system is away: what was erased before stays told, nothing later has happened; then it goes on")
    void laterFailureHidesNothing() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = deletion(customer, "GB");
        faults.order("erase", "FAIL_AFTER", 4);
        begun(deletion);
        assertThat(deletion.file().path("erasure")).isEmpty();
        advance("PT20S");
        assertThat(result(deletion, "PROJECTS").path("count").asInt()).isEqualTo(3);
        assertThat(deletion.file().path("erasure")).hasSize(1);
        assertThat(customer.subjects()).noneMatch(subject -> subject.startsWith(GONE));
        advance("PT8H");
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
        assertThat(customer.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
    }

    @Test
    @DisplayName("killed right before our own records are committed: nothing of them is half erased, then all of it")
    void killedInOurOwn() {
        Customer customer = customerOf("semrush").buys();
        Cancelling deletion = deletion(customer, "GB");
        stumbling.stumble("stopped in the middle of " + customer.name());
        begun(deletion);
        assertThat(stumbling.stumbled()).isTrue();
        assertThat(running(deletion)).isPositive();
        assertThat(deletion.file().path("erasure")).hasSize(6);
        assertThat(customer.subjects()).containsOnlyOnce(GONE + ": " + deletion.reference());
        advance("PT1M");
        closed(deletion);
        assertThat(deletion.file().path("erasure")).hasSize(13);
    }

    private int done(Cancelling deletion, String what) {
        String table = what.startsWith("accounts") ? "sandbox_account_operation" : "sandbox_operation";
        return jdbc.sql("select count(*) from " + table + " where op_key = ?")
                .param(deletion.reference() + ":erase:" + what)
                .query(Integer.class)
                .single();
    }
}
