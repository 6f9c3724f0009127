package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Billing fails, or Sortie itself in the middle of a look: nothing is lost, nothing is reported twice. */
class ChargeWatchFaultsTest extends CancellationJourney {

    private static final String FOUND = "We found a charge after your cancellation";
    private static final int MORE_THAN_ALL_TRIES = 500;

    private FaultyCalls faults;

    @BeforeEach
    @AfterEach
    void noFaults() {
        settle();
        faults = new FaultyCalls(this);
        faults.clear();
    }

    @Test
    @DisplayName("billing down at the look: tried again, and then the look has its result")
    void triedAgain() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "MANUAL");
        moveTo(watch.look(1).minusSeconds(2));
        faults.order("read", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        advance("PT10S");
        assertThat(faults.fired("read")).isPositive();
        assertThat(watch.mails(FOUND)).isEmpty();
        faults.clear();
        advance("PT1H");
        assertThat(watch.mails(FOUND)).hasSize(1);
        assertThat(watch.ended().tasks()).hasSize(1);
    }

    @Test
    @DisplayName("billing down for longer, the case closed: it stays closed, operators find it; repaired it goes on")
    void incidentOfAClosedCase() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        Cancelling leaving = watch.ended();
        advance("P31D");
        moveTo(watch.look(2).minusSeconds(2));
        assertThat(leaving.state()).isEqualTo("CLOSED");
        String closedAt = leaving.file().path("closedAt").asText();
        int inNeedBefore = closedInNeed();
        faults.order("read", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        advance("PT12H");
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(get("/api/v1/cases?state=NEEDS_OPERATOR", "system").text()).contains(leaving.reference());
        assertThat(closedInNeed()).isEqualTo(inNeedBefore + 1);
        faults.clear();
        repair(leaving);
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(leaving.file().path("closedAt").asText()).isEqualTo(closedAt);
        assertThat(watch.told("We checked after the billing date")).hasSize(2);
    }

    @Test
    @DisplayName("an incident of the watch outlives the end of its case")
    void incidentBeforeTheEnd() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        moveTo(watch.look(1).minusSeconds(2));
        faults.order("read", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        advance("PT12H");
        assertThat(watch.ended().state()).isEqualTo("NEEDS_OPERATOR");
        advance("P10D");
        assertThat(watch.ended().outcome()).isEqualTo("ENDED");
        String needing = "/api/v1/cases?state=NEEDS_OPERATOR";
        assertThat(get(needing, "system").text()).contains(watch.ended().reference());
        faults.clear();
        repair(watch.ended());
        assertThat(get(needing, "system").text()).doesNotContain(watch.ended().reference());
    }

    @Test
    @DisplayName("two steps of a case failed: it needs its operator until the second is repaired too")
    void twoIncidents() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        Cancelling leaving = watch.ended();
        moveTo(watch.look(1).minusSeconds(2));
        faults.order("read", "FAIL_BEFORE", MORE_THAN_ALL_TRIES)
                .order("erase-projects", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        advance("P10D");
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        faults.clear();
        repair(leaving, "charge-watch");
        assertThat(leaving.state()).isEqualTo("NEEDS_OPERATOR");
        repair(leaving);
        assertThat(leaving.state()).isEqualTo("CLOSED");
    }

    @Test
    @DisplayName("a look that breaks off in the middle leaves nothing behind; the next try reports each charge once")
    void brokenOff() {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.charge("12.34", "MANUAL");
        moveTo(watch.look(1).minusSeconds(2));
        // what the look writes last cannot be written: all that it wrote before must go with it
        jdbc.sql("alter table outbox_mail add constraint breaks_off check (reference <> '"
                        + watch.ended().reference() + "' or kind <> 'charge-found')")
                .update();
        advance("PT10S");
        jdbc.sql("alter table outbox_mail drop constraint breaks_off").update();
        assertThat(get("/engine-rest/job?withException=true&processDefinitionKey=charge-watch", "admin")
                        .body())
                .hasSize(1);
        assertThat(watch.told("A charge of")).isEmpty();
        assertThat(watch.ended().tasks()).isEmpty();
        advance("PT1H");
        assertThat(watch.told("A charge of")).hasSize(1);
        assertThat(watch.mails(FOUND)).hasSize(1);
        assertThat(watch.ended().tasks()).hasSize(1);
    }

    private void repair(Cancelling leaving) {
        repair(leaving, "");
    }

    /** As an administrator does in Cockpit. */
    private void repair(Cancelling leaving, String process) {
        String instances = "/engine-rest/process-instance?active=true&businessKey=" + leaving.reference()
                + (process.isEmpty() ? "" : "&processDefinitionKey=" + process);
        int repaired = 0;
        for (JsonNode instance : Customer.all(get(instances, "admin").body())) {
            String jobs = "/engine-rest/job?noRetriesLeft=true&processInstanceId="
                    + instance.path("id").asText();
            for (JsonNode job : Customer.all(get(jobs, "admin").body())) {
                String retries = "/engine-rest/job/" + job.path("id").asText() + "/retries";
                assertThat(send("PUT", retries, Map.of("retries", 1), "admin").status())
                        .isEqualTo(204);
                repaired++;
            }
        }
        assertThat(repaired).isEqualTo(1);
        settle();
    }

    private int closedInNeed() {
        Answer balance = get("/api/v1/operations/conservation", "supervisor");
        return balance.body().path("cases").path("closedNeedsOperator").asInt();
    }
}
