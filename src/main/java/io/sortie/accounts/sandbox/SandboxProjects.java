package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountOperation;
import io.sortie.database.SqlTime;
import io.sortie.sandbox.WireOperation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects, the service they live in, and what was done under which key. */
class SandboxProjects {

    /** What was done, for which subscription of which account. */
    record Entry(AccountOperation operation, String accountId, String subscriptionId) {}

    private final JdbcClient jdbc;

    SandboxProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> of(String accountId, String subscriptionId) {
        return jdbc.sql("select name from sandbox_project where account_id = ? and subscription_id = ? order by seq")
                .params(accountId, subscriptionId)
                .query(String.class)
                .list();
    }

    void add(String accountId, String subscriptionId, String name) {
        jdbc.sql("insert into sandbox_project (account_id, subscription_id, name) values (?, ?, ?)")
                .params(accountId, subscriptionId, name)
                .update();
    }

    int erase(String accountId, String subscriptionId) {
        return jdbc.sql("delete from sandbox_project where account_id = ? and subscription_id = ?")
                .params(accountId, subscriptionId)
                .update();
    }

    void addService(String accountId, String subscriptionId, Instant now) {
        jdbc.sql("insert into sandbox_service (subscription_id, account_id, opened_at) values (?, ?, ?)")
                .params(subscriptionId, accountId, SqlTime.of(now))
                .update();
    }

    /** Opens the service now; its row is locked by that, so that two orders at once come one after the other. */
    void openService(String subscriptionId, Instant now) {
        jdbc.sql("update sandbox_service set opened_at = ? where subscription_id = ?")
                .params(SqlTime.of(now), subscriptionId)
                .update();
    }

    void lockService(String subscriptionId) {
        jdbc.sql("select subscription_id from sandbox_service where subscription_id = ? for update")
                .param(subscriptionId)
                .query(String.class)
                .optional();
    }

    Optional<Instant> openedAt(String subscriptionId) {
        return jdbc.sql("select opened_at from sandbox_service where subscription_id = ?")
                .param(subscriptionId)
                .query((row, i) -> SqlTime.read(row, "opened_at"))
                .optional();
    }

    Optional<Entry> find(String key) {
        return jdbc.sql("select * from sandbox_account_operation where op_key = ?")
                .param(key)
                .query(SandboxProjects::read)
                .optional();
    }

    /** What was done stays on record, but no order that comes under its key is taken for it any more. */
    void freeKey(String key) {
        jdbc.sql("update sandbox_account_operation set op_key = op_key || '/' || seq where op_key = ?")
                .param(key)
                .update();
    }

    AccountOperation book(
            String key, WireOperation kind, String accountId, String subscriptionId, int count, Instant now) {
        jdbc.sql(
                        """
                insert into sandbox_account_operation (op_key, kind, account_id, subscription_id, project_count, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(key, kind.wireName(), accountId, subscriptionId, count, SqlTime.of(now))
                .update();
        return find(key).orElseThrow().operation();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        AccountOperation operation = new AccountOperation(
                row.getString("op_key"), row.getString("kind"), row.getInt("project_count"), SqlTime.read(row, "at"));
        return new Entry(operation, row.getString("account_id"), row.getString("subscription_id"));
    }
}
