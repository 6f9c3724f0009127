package io.sortie.accounts.sandbox;

import io.sortie.accounts.Account;
import io.sortie.billing.CustomerType;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who the customers are, and the mailing lists that they are on. */
class SandboxProfiles {

    private final JdbcClient jdbc;

    SandboxProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String accountId) {
        return jdbc.sql("select * from sandbox_account where id = ?")
                .param(accountId)
                .query(SandboxProfiles::read)
                .optional();
    }

    /** The oldest account with this address at this brand. */
    Optional<String> idOf(String brand, String email) {
        return jdbc
                .sql("select id from sandbox_account where brand = ? and email_key = ? order by opened_at, id")
                .params(brand, emailKey(email))
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    void lock(String accountId) {
        jdbc.sql("select id from sandbox_account where id = ? for update")
                .param(accountId)
                .query(String.class)
                .optional();
    }

    void add(Account added) {
        jdbc.sql(
                        """
                insert into sandbox_account (id, brand, name, email, email_key, locale, country, type, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(1, added.id())
                .param(2, added.brand())
                .param(3, added.name())
                .param(4, added.email())
                .param(5, emailKey(added.email()))
                .param(6, added.locale())
                .param(7, added.country())
                .param(8, Objects.toString(added.type(), null))
                .param(9, SqlTime.of(added.openedAt()))
                .update();
    }

    int erase(String accountId) {
        return jdbc.sql("delete from sandbox_account where id = ?")
                .param(accountId)
                .update();
    }

    List<String> mailingLists(String accountId) {
        return jdbc.sql("select list from sandbox_mailing where account_id = ? order by seq")
                .param(accountId)
                .query(String.class)
                .list();
    }

    void subscribe(Account account, String list) {
        jdbc.sql("insert into sandbox_mailing (account_id, list, email) values (?, ?, ?)")
                .params(account.id(), list, account.email())
                .update();
    }

    int eraseMailing(String accountId) {
        return jdbc.sql("delete from sandbox_mailing where account_id = ?")
                .param(accountId)
                .update();
    }

    private static String emailKey(String email) {
        return email == null ? null : email.trim().toLowerCase(Locale.ROOT);
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        String type = row.getString("type");
        return new Account(
                row.getString("id"),
                row.getString("brand"),
                row.getString("name"),
                row.getString("email"),
                row.getString("locale"),
                row.getString("country"),
                type == null ? null : CustomerType.valueOf(type),
                SqlTime.read(row, "opened_at"));
    }
}
