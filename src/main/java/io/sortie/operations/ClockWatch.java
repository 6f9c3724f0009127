package io.sortie.operations;

import io.sortie.database.ClockAgreement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares this machine's clock with the database's, before the first job and each minute: timers and leases of several
 * nodes rest on both. More than five seconds apart, health is down, and no job is begun ({@link JobsInTime}) and no mail
 * sent here until they agree again: other nodes do it.
 */
@Component("clocks")
class ClockWatch implements HealthIndicator, ClockAgreement {

    static final Duration APART = Duration.ofSeconds(5);

    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    private final JdbcClient jdbc;
    // null before the first look
    private volatile Duration difference;

    ClockWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedRateString = "PT1M")
    void look() {
        Instant asked = Instant.now();
        OffsetDateTime database = jdbc.sql("select current_timestamp")
                .query((row, i) -> row.getObject(1, OffsetDateTime.class))
                .single();
        Duration answered = Duration.between(asked, Instant.now());
        // a slow answer says nothing of clocks: its moment lies somewhere in between
        if (difference == null || answered.compareTo(QUICK) < 0) {
            compare(asked.plus(answered.dividedBy(2)), database.toInstant());
        }
    }

    synchronized void compare(Instant machine, Instant database) {
        boolean before = apart(difference);
        difference = Duration.between(database, machine);
        if (apart(difference) && !before) {
            log.error("this machine's clock is {} ahead of the database's: no job is begun here", difference);
        } else if (before && !apart(difference)) {
            log.info("this machine's clock and the database's agree again: jobs go on");
        }
    }

    @Override
    public boolean clocksAgree() {
        return !apart(seen());
    }

    @Override
    public Health health() {
        Duration seen = seen();
        return (apart(seen) ? Health.down() : Health.up())
                .withDetail("difference", seen.toString())
                .build();
    }

    private Duration seen() {
        if (difference == null) {
            look();
        }
        return difference;
    }

    private static boolean apart(Duration difference) {
        return difference != null && difference.abs().compareTo(APART) > 0;
    }
}
