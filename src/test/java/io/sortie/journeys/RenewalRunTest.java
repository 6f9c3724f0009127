package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.renewalnotice.ManyRenewals;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A day's run over many renewals that all have to be announced: {@code -Drenewals=100000} instead of 2,000, and
 * {@code -Dsortie.test.database=postgres} for a real server. Each job is one transaction and is timed by itself. The
 * letters are taken out of the outbox as if they had been sent: how mail servers are spoken to is told elsewhere.
 */
class RenewalRunTest extends RenewalJourney {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalRunTest.class);
    private static final int MANY = Integer.getInteger("renewals", 2_000);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final long MEGABYTE = 1 << 20;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcTemplate template;

    private Duration longest;
    private Duration busiest;
    private final List<Long> heap = new ArrayList<>();

    /**
     * @param busiest the most that one transaction worked, whatever else the machine had to do meanwhile
     * @param slow transactions that took longer than a second
     */
    private record Run(Duration took, Duration longest, Duration busiest, int slow, int jobs, int put) {}

    @BeforeEach
    void sell() {
        dayBegins();
        ManyRenewals.sell(template, MANY, today().plusDays(70));
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from outbox_mail where kind = 'renewal-notice'").update();
        jdbc.sql("delete from renewal_notice where subscription_id like 'RUN-%'")
                .update();
        jdbc.sql("delete from sandbox_subscription where id like 'RUN-%'").update();
    }

    @Test
    @DisplayName("LAW-06 P13 each of many renewals is announced once, a batch at a time; a second run sends none")
    void many() {
        Run first = run();
        assertThat(announced()).isEqualTo(MANY);
        assertThat(first.put()).isGreaterThanOrEqualTo(MANY);
        assertThat(jdbc.sql(
                                "select count(distinct subscription_id) from renewal_notice where subscription_id like 'RUN-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        Run second = run();
        LOG.info("{} renewals, first run: {}; second run: {}; heap in MB: {}", MANY, first, second, heap);
        assertThat(second.put()).isZero();
        assertThat(announced()).isEqualTo(MANY);
        assertThat(first.jobs()).as("many small transactions").isGreaterThan(MANY / 200);
        assertThat(first.busiest()).isLessThan(Duration.ofSeconds(1));
        if (JourneyDatabase.isPostgres()) {
            assertThat(heap.get(heap.size() - 1) - heap.get(0))
                    .as("MB more at the end")
                    .isLessThan(32);
        }
    }

    private int announced() {
        return jdbc.sql("select count(*) from renewal_notice where subscription_id like 'RUN-%'")
                .query(Integer.class)
                .single();
    }

    private Run run() {
        longest = Duration.ZERO;
        busiest = Duration.ZERO;
        Duration work = Duration.ZERO;
        int slow = 0;
        Job timer = jobs().get(0);
        management.executeJob(timer.getId());
        int jobs = 0;
        int put = 0;
        for (List<Job> due = working(); !due.isEmpty(); due = working()) {
            Instant start = Instant.now();
            long before = CPU.getCurrentThreadCpuTime();
            management.executeJob(due.get(0).getId());
            Duration took = Duration.between(start, Instant.now());
            longest = took.compareTo(longest) > 0 ? took : longest;
            Duration used = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - before);
            busiest = used.compareTo(busiest) > 0 ? used : busiest;
            jobs++;
            slow += took.compareTo(Duration.ofSeconds(1)) > 0 ? 1 : 0;
            work = work.plus(took);
            put += jdbc.sql("delete from outbox_mail where kind = 'renewal-notice'")
                    .update();
            if (jobs % Math.max(5, MANY / 1_000) == 0) {
                heap.add(usedHeap());
            }
        }
        return new Run(work, longest, busiest, slow, jobs, put);
    }

    private List<Job> working() {
        return jobs().stream().filter(job -> job.getProcessInstanceId() != null).toList();
    }

    private List<Job> jobs() {
        return management
                .createJobQuery()
                .processDefinitionKey("renewal-notice")
                .list();
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
