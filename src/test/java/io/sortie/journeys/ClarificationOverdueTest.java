package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Supervisors who do not find out in time what became of an effect. */
class ClarificationOverdueTest extends UnknownOutcomeJourney {

    private static final DateTimeFormatter CAMUNDA = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Test
    @DisplayName("R6 CON-09 not found out in time it goes to the top of the list and the case says so, on the second")
    void overdue() {
        Cancelling leaving = stuck(FaultyEffect.CANCEL);
        JsonNode task = Clarifying.of(leaving).task();
        Instant due = OffsetDateTime.parse(task.path("due").asText(), CAMUNDA).toInstant();
        moveTo(due.minusSeconds(2));
        assertThat(priority(leaving)).isEqualTo(task.path("priority").asInt());
        assertThat(leaving.timeline()).noneMatch(ClarificationOverdueTest::saysSo);
        moveTo(due.plusSeconds(2));
        assertThat(priority(leaving)).isGreaterThan(task.path("priority").asInt());
        assertThat(leaving.timeline())
                .filteredOn(ClarificationOverdueTest::saysSo)
                .hasSize(1);
        assertThat(calls(FaultyEffect.CANCEL, leaving)).isEqualTo(1);
    }

    private static int priority(Cancelling leaving) {
        return Clarifying.of(leaving).task().path("priority").asInt();
    }

    private static boolean saysSo(String line) {
        return line.startsWith("Checking takes longer than planned");
    }
}
