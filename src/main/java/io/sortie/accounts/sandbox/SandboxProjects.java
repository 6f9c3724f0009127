package io.sortie.accounts.sandbox;

import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projects and the service they live in. */
class SandboxProjects {

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

    /** All of the account, in subscriptions and without any. */
    List<String> ofAccount(String accountId) {
        return jdbc.sql("select name from sandbox_project where account_id = ? order by seq")
                .param(accountId)
                .query(String.class)
                .list();
    }

    /** @param subscriptionId null for a project that belongs to no subscription */
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

    int eraseAll(String accountId) {
        return jdbc.sql("delete from sandbox_project where account_id = ?")
                .param(accountId)
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
}
