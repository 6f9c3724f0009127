package io.sortie.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a case leaves in history, and what it writes to the log of PostgreSQL; runs in the second leg of {@code verify}. */
@EnabledIfSystemProperty(
        named = "sortie.test.database",
        matches = "postgres",
        disabledReason = "only PostgreSQL tells how many bytes a row and a transaction have")
class FootprintTest extends CountedJourney {

    private static final int KB = 1000;
    // the pages that the first ones touch after a checkpoint are logged whole
    private static final int WARM_UP = 10;
    private static final int MEASURED = 21;

    private record Footprint(long history, long log) {}

    @Test
    @DisplayName("P3 P4 a standard case leaves at most 13 KB of history and writes at most 75 KB of log")
    void standard() {
        Footprint median = median("standard case", () -> standardCase(NOT_COUNTED));
        assertThat(median.history()).as("P3").isBetween(1L, 13L * KB);
        assertThat(median.log()).as("P4").isBetween(1L, 75L * KB);
    }

    @Test
    @DisplayName("whole cancellations, for the README")
    void cancellations() {
        assertThat(median("cancellation at Splashtop", () -> splashtop(NOT_COUNTED))
                        .history())
                .isPositive();
        assertThat(median("cancellation at Semrush", () -> semrush(NOT_COUNTED)).history())
                .isPositive();
    }

    private Footprint median(String name, Runnable aCase) {
        IntStream.range(0, WARM_UP).forEach(i -> aCase.run());
        List<Footprint> each =
                IntStream.range(0, MEASURED).mapToObj(i -> of(aCase)).toList();
        Footprint median = new Footprint(
                middle(each.stream().map(Footprint::history).toList()),
                middle(each.stream().map(Footprint::log).toList()));
        System.out.println(name + ": " + median.history() + " bytes of history, " + median.log() + " bytes of WAL");
        return median;
    }

    private Footprint of(Runnable aCase) {
        long history = history();
        long log = log();
        aCase.run();
        long written = log() - log;
        return new Footprint(history() - history, written);
    }

    private static long middle(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private long history() {
        return jdbc
                .sql("select tablename from pg_tables where tablename like 'act_hi_%'")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> jdbc.sql("select coalesce(sum(pg_column_size(t)), 0) from " + table + " t")
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long log() {
        return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')")
                .query(Long.class)
                .single();
    }
}
