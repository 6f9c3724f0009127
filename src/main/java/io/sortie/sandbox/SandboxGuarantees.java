package io.sortie.sandbox;

import io.sortie.providers.Guarantees;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the sandboxes guarantee about a repeated order: everything, unless told to be like weaker systems. */
public class SandboxGuarantees {

    private static final int ONLY_ROW = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SandboxGuarantees(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Guarantees read() {
        return jdbc.sql("select * from sandbox_guarantee where id = ?")
                .param(ONLY_ROW)
                .query((row, i) -> new Guarantees(row.getBoolean("looks_up"), duration(row.getString("key_honoured"))))
                .optional()
                .orElse(Guarantees.FULL);
    }

    public void set(Guarantees guarantees) {
        Duration honoured = guarantees.keyHonoured();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from sandbox_guarantee").update();
            jdbc.sql("insert into sandbox_guarantee (id, looks_up, key_honoured) values (?, ?, ?)")
                    .params(ONLY_ROW, guarantees.looksUp(), honoured == null ? null : honoured.toString())
                    .update();
        });
    }

    /** What a look-up answers: nothing when this system has none. */
    public <R> Optional<R> answer(Optional<R> found) {
        return read().looksUp() ? found : Optional.empty();
    }

    /** True if an order booked then is forgotten: its key is taken for a new order, as real systems do. */
    public boolean forgot(Instant booked) {
        return !read().honours(booked, clock.instant(), Duration.ZERO);
    }

    private static Duration duration(String text) {
        return text == null ? null : Duration.parse(text);
    }
}
