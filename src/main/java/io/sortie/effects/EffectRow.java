package io.sortie.effects;

import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A row of {@code effect}.
 *
 * @param firstSent since when the key may have had an effect; null if nothing can have come of it
 * @param result the provider's answer (DONE) or what a person found (FOUND) as JSON, else null
 * @param endedAt when it was settled or withdrawn; null before
 */
record EffectRow(String key, State state, Instant firstSent, Instant leaseUntil, String result, Instant endedAt) {

    enum State {
        /** About to be done, being done, or to be tried again. */
        INTENT,
        DONE,
        /** A person found that it was done. */
        FOUND,
        /** Only a person can find out whether it was done. */
        UNKNOWN,
        /** Not wanted any more: it is never sent from now on. */
        WITHDRAWN
    }

    static EffectRow read(ResultSet row, int number) throws SQLException {
        return new EffectRow(
                row.getString("effect_key"),
                State.valueOf(row.getString("state")),
                SqlTime.read(row, "first_sent_at"),
                SqlTime.read(row, "lease_until"),
                row.getString("result"),
                SqlTime.read(row, "done_at"));
    }

    boolean settled() {
        return state == State.DONE || state == State.FOUND;
    }

    /** True if the provider may have done it. */
    boolean mayHaveHappened() {
        return firstSent != null;
    }

    /** The row, if it is neither withdrawn nor unknown nor in somebody's hands. */
    EffectRow free() {
        if (state == State.WITHDRAWN) {
            throw new EffectWithdrawn(key);
        }
        if (state == State.UNKNOWN) {
            throw new OutcomeUnknown(key);
        }
        // Leases run on real time: the demo's movable clock must not end one.
        if (!settled() && leaseUntil != null && leaseUntil.isAfter(Instant.now())) {
            throw new EffectInProgress(key);
        }
        return this;
    }
}
