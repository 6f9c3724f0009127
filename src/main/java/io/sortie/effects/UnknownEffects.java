package io.sortie.effects;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.providers.Found;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Effects whose outcome is unknown, and what people found out about them; in the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class UnknownEffects {

    private static final String OPEN = " and state = 'UNKNOWN'";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ResultJson json;

    UnknownEffects(JdbcClient jdbc, Clock clock, ResultJson json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Notes that this job waits for the answer; whoever does the same at the same time comes after us. */
    public UnknownEffect stuck(String key, String job) {
        update("stuck_job = ? where effect_key = ?", job, key);
        return one("effect_key", key);
    }

    public UnknownEffect get(String id) {
        return one("id", id);
    }

    private UnknownEffect one(String column, String value) {
        return jdbc.sql("select * from effect where " + column + " = ?")
                .param(value)
                .query(UnknownEffects::read)
                .single();
    }

    /** This process instance asks a person. */
    public void askedBy(String id, String clarification) {
        update("clarification = ? where id = ?", clarification, id);
    }

    /** Keeps what a person found until the answer counts. */
    public void keep(String id, Found found) {
        update("result = ? where id = ?", json.write(found), id);
    }

    /** It was done: settled with what was found, without sending anything. */
    public void done(String id) {
        update("state = 'FOUND', done_at = ?, clarification = null where id = ?", SqlTime.of(clock.instant()), id);
    }

    /** It was not done: it may be sent under the same key as if for the first time. */
    public void notDone(String id) {
        update("state = 'INTENT', first_sent_at = null, result = null, clarification = null where id = ?", id);
    }

    private void update(String what, Object... values) {
        int changed =
                jdbc.sql("update effect set " + what + OPEN).params(values).update();
        if (changed != 1) {
            throw new IllegalStateException("the outcome of this effect is not unknown (any more)");
        }
    }

    private static UnknownEffect read(ResultSet row, int number) throws SQLException {
        boolean known = !row.getString("state").equals("UNKNOWN");
        return new UnknownEffect(
                row.getString("id"),
                new CaseReference(row.getString("reference")),
                row.getString("action"),
                row.getString("amount"),
                row.getString("effect_key"),
                row.getString("provider"),
                SqlTime.read(row, "first_sent_at"),
                row.getString("clarification"),
                row.getString("stuck_job"),
                known,
                !known && row.getString("result") != null);
    }
}
