package io.sortie.sandbox;

import io.sortie.database.SqlTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every order and look-up that was sent, whatever became of it: many calls under one key, one effect. */
public class Calls {

    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How often this operation was called under this key, faults included. */
    public int attempts(WireOperation operation, String key) {
        return jdbc.sql("select count(*) from sandbox_call where operation = ? and op_key = ?")
                .params(operation.wireName(), key)
                .query(Integer.class)
                .single();
    }

    void count(WireOperation operation, String key) {
        jdbc.sql("insert into sandbox_call (operation, op_key, at) values (?, ?, ?)")
                .params(operation.wireName(), key, SqlTime.of(clock.instant()))
                .update();
    }
}
