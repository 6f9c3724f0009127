package io.sortie.accounts.sandbox;

import io.sortie.accounts.AccountOperation;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done under which key. */
class AccountBooks {

    /** What was done, and what had been ordered. */
    record Entry(AccountOperation operation, AccountOrder order) {}

    private final JdbcClient jdbc;

    AccountBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(String key) {
        return jdbc.sql("select * from sandbox_account_operation where op_key = ?")
                .param(key)
                .query(AccountBooks::read)
                .optional();
    }

    List<Entry> ofAccount(String accountId) {
        return jdbc.sql("select * from sandbox_account_operation where account_id = ? order by seq")
                .param(accountId)
                .query(AccountBooks::read)
                .list();
    }

    /** What was done stays on record, but no order that comes under its key is taken for it any more. */
    void freeKey(String key) {
        jdbc.sql("update sandbox_account_operation set op_key = op_key || '/' || seq where op_key = ?")
                .param(key)
                .update();
    }

    AccountOperation book(String key, AccountOrder order, int count, Instant now) {
        jdbc.sql(
                        """
                insert into sandbox_account_operation (op_key, kind, account_id, subscription_id, data, project_count,
                  at) values (?, ?, ?, ?, ?, ?, ?)""")
                .param(1, key)
                .param(2, order.kind())
                .param(3, order.accountId())
                .param(4, order.subscriptionId())
                .param(5, order.data())
                .param(6, count)
                .param(7, SqlTime.of(now))
                .update();
        return find(key).orElseThrow().operation();
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        AccountOrder order = new AccountOrder(
                row.getString("kind"),
                row.getString("account_id"),
                row.getString("subscription_id"),
                row.getString("data"));
        AccountOperation operation = new AccountOperation(
                row.getString("op_key"), order.kind(), row.getInt("project_count"), SqlTime.read(row, "at"));
        return new Entry(operation, order);
    }
}
