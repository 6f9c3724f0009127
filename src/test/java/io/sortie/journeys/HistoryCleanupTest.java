package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the time of a closed case is over, the engine forgets it. */
class HistoryCleanupTest extends CancellationJourney {

    @Autowired
    private HistoryService history;

    @Autowired
    private DataSource database;

    @Test
    @DisplayName("P13 the clean-up is planned for every night, between midnight and five")
    void everyNight() {
        assertThat(history.findHistoryCleanupJobs()).isNotEmpty().allSatisfy(HistoryCleanupTest::atNight);
    }

    private static void atNight(Job job) {
        LocalTime due = job.getDuedate().toInstant().atZone(ZoneOffset.UTC).toLocalTime();
        assertThat(due).isBetween(LocalTime.MIDNIGHT, LocalTime.of(5, 0));
        assertThat(job.getRetries()).isPositive();
    }

    @Test
    @DisplayName("P13 LAW-21 nothing of a case stays in the engine when its time is over")
    void forgotten() {
        Cancelling leaving = leaves("P1M");
        String instance = instance(leaving);
        advance("P150D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(rows(leaving, instance)).isNotEmpty();
        advance("P120D");
        moveTo(nextNight());
        assertThat(rows(leaving, instance)).isEmpty();
        assertThat(leaving.file().path("reference").asText()).isEqualTo(leaving.reference());
    }

    @Test
    @DisplayName(
            "P13 LAW-21 a case that runs for longer than its history is kept ends all the same, and leaves nothing")
    void longerThanItsHistory() {
        Cancelling leaving = leaves("P1Y");
        String instance = instance(leaving);
        advance("P200D");
        moveTo(nextNight());
        assertThat(leaving.outcome()).isEqualTo("null");
        advance("P300D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(leaving.passed()).contains("serviceTask_stopBilling", "serviceTask_eraseProjectData");
        advance("P1200D");
        moveTo(nextNight());
        assertThat(rows(leaving, instance)).isEmpty();
    }

    private Cancelling leaves(String period) {
        return customerOf("splashtop").with("period", period).buys().cancels("signedIn", true);
    }

    private String instance(Cancelling leaving) {
        return jdbc.sql("select process_instance_id from case_file where reference = ?")
                .param(leaving.reference())
                .query(String.class)
                .single();
    }

    private Instant nextNight() {
        return now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)).plusSeconds(1);
    }

    /** Tables with a row of the case or of one of its processes. */
    private List<String> rows(Cancelling leaving, String instance) {
        EngineTables tables = new EngineTables(database);
        return Stream.of("ACT_HI_", "ACT_RU_", "ACT_GE_BYTEARRAY")
                .flatMap(prefix -> tables.holding(prefix, leaving.reference(), instance).stream())
                .map(find -> find.table() + "." + find.column())
                .distinct()
                .toList();
    }
}
