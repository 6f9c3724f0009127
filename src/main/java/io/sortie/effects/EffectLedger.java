package io.sortie.effects;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.effects.EffectRow.State;
import io.sortie.providers.CallTimeouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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

    /** A look-up, an order, and what is read around them, with room: a lease outlasts them all. */
    private static final int CALLS_UNDER_ONE_LEASE = 8;

    private static final String OWNER = UUID.randomUUID().toString();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lease;
    private final TransactionTemplate apart;

    EffectLedger(JdbcClient jdbc, Clock clock, CallTimeouts calls, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = calls.longestCall().multipliedBy(CALLS_UNDER_ONE_LEASE);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The row as it was before this try, under a lease from now on unless it is settled. */
    EffectRow begin(CaseReference reference, String action, String amount, String provider) {
        String key = key(reference, action, amount);
        try {
            // The intent first: nearly every effect is begun once, and then nothing has to be looked for.
            return apart.execute(status -> insert(key, reference, action, amount, provider, State.INTENT)
                    ? new EffectRow(key, State.INTENT, null, null, null, null)
                    : lease(key));
        } catch (DuplicateKeyException overtaken) {
            throw new EffectInProgress(key);
        }
    }

    /** The provider's own answer counts, whatever others made of its silence meanwhile. */
    void done(String key, String result) {
        String done = "set state = 'DONE', result = ?, done_at = ?, lease_until = null where effect_key = ?";
        update(done, result, SqlTime.of(clock.instant()), key);
    }

    /** False if it has been settled in the meantime: then it is not unknown. */
    boolean unknown(String key) {
        String open = "effect_key = ? and state in ('INTENT', 'WITHDRAWN')";
        return update("set state = 'UNKNOWN', done_at = null, lease_until = null where " + open, key) == 1;
    }

    /** What a person found cannot be right: unknown again; false if the provider itself has answered. */
    boolean doubt(CaseReference reference, String action, String amount) {
        String again = "set state = 'UNKNOWN', done_at = null where effect_key = ? and state = 'FOUND'";
        return update(again, key(reference, action, amount)) == 1;
    }

    /** @param unsent nothing came of it and nothing can: the provider's window has not begun */
    void release(String key, boolean unsent) {
        String sent = unsent ? ", first_sent_at = null" : "";
        update("set lease_until = null" + sent + " where effect_key = ? and lease_owner = ?", key, OWNER);
    }

    /** Not wanted any more, unless it is settled, unknown or in somebody's hands; the row as it is then. */
    EffectRow withdraw(CaseReference reference, String action) {
        String key = key(reference, action, "");
        if (!withdrawnBeforeBegun(key, reference, action)) {
            String free = "effect_key = ? and state = 'INTENT' and (lease_until is null or lease_until <= ?)";
            Object now = SqlTime.of(clock.instant());
            update("set state = 'WITHDRAWN', done_at = ? where " + free, now, key, SqlTime.of(Instant.now()));
        }
        return find(key, "").orElseThrow();
    }

    private boolean withdrawnBeforeBegun(String key, CaseReference reference, String action) {
        try {
            return Boolean.TRUE.equals(
                    apart.execute(status -> insert(key, reference, action, "", null, State.WITHDRAWN)));
        } catch (DuplicateKeyException begun) {
            return false;
        }
    }

    /** True while the provider may still be busy with what it was sent before the withdrawal. */
    boolean mayStillHappen(EffectRow withdrawn) {
        return clock.instant().isBefore(withdrawn.endedAt().plus(lease));
    }

    /** True while the provider may not show what it was sent first. */
    boolean justSent(EffectRow row) {
        return row.mayHaveHappened() && clock.instant().isBefore(row.firstSent().plus(lease));
    }

    /** An earlier try that nobody is at right now; empty if there was none. */
    Optional<EffectRow> earlier(CaseReference reference, String action, String amount) {
        return find(key(reference, action, amount), "").map(EffectRow::free);
    }

    private Optional<EffectRow> find(String key, String locking) {
        return jdbc.sql("select * from effect where effect_key = ?" + locking)
                .param(key)
                .query(EffectRow::read)
                .optional();
    }

    private EffectRow lease(String key) {
        EffectRow earlier = find(key, " for update").map(EffectRow::free).orElseThrow();
        if (!earlier.settled()) {
            jdbc.sql(
                            """
                    update effect set attempts = attempts + 1, lease_owner = ?, lease_until = ?,
                      first_sent_at = coalesce(first_sent_at, ?) where effect_key = ?""")
                    .params(OWNER, leaseEnd(), SqlTime.of(clock.instant()), key)
                    .update();
        }
        return earlier;
    }

    /** False if there is such a row already. */
    private boolean insert(
            String key, CaseReference reference, String action, String amount, String provider, State state) {
        boolean sent = state == State.INTENT;
        Object now = SqlTime.of(clock.instant());
        return jdbc.sql(
                                """
                insert into effect (id, reference, action, amount, effect_key, provider, state, attempts, lease_owner,
                  lease_until, first_sent_at, created_at) select ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?
                  where not exists (select 1 from effect where effect_key = ?)""")
                        .params(UUID.randomUUID().toString(), reference.value(), action, amount, key, provider)
                        .params(state.name(), OWNER, sent ? leaseEnd() : null, sent ? now : null, now, key)
                        .update()
                == 1;
    }

    private int update(String what, Object... values) {
        return Objects.requireNonNull(apart.execute(
                status -> jdbc.sql("update effect " + what).params(values).update()));
    }

    private Object leaseEnd() {
        return SqlTime.of(Instant.now().plus(lease));
    }

    static String key(CaseReference reference, String action, String amount) {
        return reference.value() + ":" + action + (amount.isEmpty() ? "" : ":" + amount);
    }
}
