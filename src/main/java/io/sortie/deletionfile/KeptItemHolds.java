package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds on what is still kept of an account that is erased: they can lengthen the time of keeping, never shorten it [LAW-20]. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class KeptItemHolds {

    private final JdbcClient jdbc;

    KeptItemHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds all that is still kept; a hold of before is replaced.
     *
     * @return how many items; what is being erased at this moment is waited for, and is none of them
     */
    public int hold(CaseReference deletion, Instant until, String ground) {
        return set(deletion, until, ground, "");
    }

    /** Lifts the hold of all that is still kept, and says how many items were held. */
    public int lift(CaseReference deletion) {
        return set(deletion, null, null, " and held_until is not null");
    }

    private int set(CaseReference deletion, Instant until, String ground, String which) {
        return jdbc.sql("update kept_item set held_until = ?, held_ground = ? where reference = ? and erased_at is null"
                        + which)
                .params(SqlTime.of(until), ground, deletion.value())
                .update();
    }
}
