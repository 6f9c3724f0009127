package io.sortie.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a case asks of the database, exactly: one statement, round trip or commit more fails the build. The figures stand
 * in {@code counts/pinned.txt}, the same for both databases.
 */
class CaseCountsTest extends CountedJourney {

    @Autowired
    private DatabaseWork database;

    @Test
    @DisplayName("P1 P2 a standard case, with case file, timeline, ledger and mail outbox")
    void standard() {
        standardCase(NOT_COUNTED);
        Work work = counted("standard case", standardCase(database::of));
        assertThat(work.figure(Work.STATEMENTS)).as("P1").isLessThanOrEqualTo(80);
        assertThat(work.figure(Work.COMMITS)).as("P2").isLessThanOrEqualTo(7);
    }

    @Test
    @DisplayName("a whole cancellation at Splashtop: by the customer alone, until the data is erased")
    void shortWay() {
        splashtop(NOT_COUNTED);
        counted("cancellation at Splashtop", splashtop(database::of));
    }

    @Test
    @DisplayName("a whole cancellation at Semrush: link, agent, 30 days of data")
    void longWay() {
        semrush(NOT_COUNTED);
        counted("cancellation at Semrush", semrush(database::of));
    }

    private static Work counted(String name, Map<String, Work> steps) {
        Work whole = steps.values().stream().reduce(Work::plus).orElseThrow();
        System.out.println(name + ": " + whole.summary());
        steps.forEach((step, work) -> System.out.println("  " + step + ": " + work.summary()));
        Pinned.check(name, whole);
        return whole;
    }
}
