package io.sortie.effects;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code effect}; each method commits by itself, whatever becomes of the caller's transaction. */
@Repository
class EffectLedger {

    /** @param result the outcome if the effect is done, else null; {@code first} if nobody tried before */
    record Attempt(String key, boolean first, String result) {}

    private record Row(String key, String state, Instant leaseUntil, String result) {}

    /** Longer than any call may take (time-outs are 10 s), short enough that a killed node's work goes on soon. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String OWNER = UUID.randomUUID().toString();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    EffectLedger(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Attempt begin(CaseReference reference, String action, String amount) {
        String key = key(reference, action, amount);
        try {
            return apart.execute(status -> lease(key).orElseGet(() -> intend(key, reference, action, amount)));
        } catch (DuplicateKeyException overtaken) {
            throw new EffectInProgress(key);
        }
    }

    void done(String key, String result) {
        apart.executeWithoutResult(status -> jdbc.sql(
                        "update effect set state = 'DONE', result = ?, done_at = ?, lease_until = null where effect_key = ?")
                .params(result, SqlTime.of(clock.instant()), key)
                .update());
    }

    void release(String key) {
        apart.executeWithoutResult(
                status -> jdbc.sql("update effect set lease_until = null where effect_key = ? and lease_owner = ?")
                        .params(key, OWNER)
                        .update());
    }

    /** Marks an effect that nobody began as not wanted any more; false if it was begun. The unique key decides a race. */
    boolean withdraw(CaseReference reference, String action) {
        try {
            apart.executeWithoutResult(status -> insert(key(reference, action, ""), reference, action, "", WITHDRAWN));
            return true;
        } catch (DuplicateKeyException begun) {
            return jdbc.sql("select count(*) from effect where effect_key = ? and state = ?")
                            .params(key(reference, action, ""), WITHDRAWN)
                            .query(Integer.class)
                            .single()
                    == 1;
        }
    }

    /** The earlier attempt at an effect that nobody is at right now; empty if it was never begun. */
    Optional<Attempt> settled(CaseReference reference, String action) {
        String key = key(reference, action, "");
        return jdbc.sql("select * from effect where effect_key = ?")
                .param(key)
                .query((row, i) -> row(key, row))
                .optional()
                .map(EffectLedger::notBusy);
    }

    private static Attempt notBusy(Row row) {
        if (WITHDRAWN.equals(row.state())) {
            throw new EffectWithdrawn(row.key());
        }
        // Leases run on real time: the demo's movable clock must not end one.
        if (row.result() == null && row.leaseUntil() != null && row.leaseUntil().isAfter(Instant.now())) {
            throw new EffectInProgress(row.key());
        }
        return new Attempt(row.key(), false, row.result());
    }

    private static String key(CaseReference reference, String action, String amount) {
        return reference.value() + ":" + action + (amount.isEmpty() ? "" : ":" + amount);
    }

    private Attempt intend(String key, CaseReference reference, String action, String amount) {
        insert(key, reference, action, amount, "INTENT");
        return new Attempt(key, true, null);
    }

    private void insert(String key, CaseReference reference, String action, String amount, String state) {
        jdbc.sql(
                        """
                insert into effect (id, reference, action, amount, effect_key, state, attempts, lease_owner, lease_until, created_at)
                values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?)""")
                .params(
                        UUID.randomUUID().toString(),
                        reference.value(),
                        action,
                        amount,
                        key,
                        state,
                        OWNER,
                        WITHDRAWN.equals(state) ? null : leaseEnd(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    private Optional<Attempt> lease(String key) {
        Optional<Row> found = jdbc.sql("select * from effect where effect_key = ? for update")
                .param(key)
                .query((row, i) -> row(key, row))
                .optional();
        Optional<Attempt> earlier = found.map(EffectLedger::notBusy);
        earlier.filter(attempt -> attempt.result() == null).ifPresent(this::takeOver);
        return earlier;
    }

    private static Row row(String key, ResultSet row) throws SQLException {
        return new Row(key, row.getString("state"), SqlTime.read(row, "lease_until"), row.getString("result"));
    }

    private void takeOver(Attempt attempt) {
        jdbc.sql("update effect set attempts = attempts + 1, lease_owner = ?, lease_until = ? where effect_key = ?")
                .params(OWNER, leaseEnd(), attempt.key())
                .update();
    }

    private static Object leaseEnd() {
        return SqlTime.of(Instant.now().plus(LEASE));
    }
}
