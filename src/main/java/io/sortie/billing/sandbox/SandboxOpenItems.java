package io.sortie.billing.sandbox;

import io.sortie.billing.Money;
import io.sortie.billing.OpenItem;
import io.sortie.database.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps money unsettled: what people put here, and refunds that are under way. */
public class SandboxOpenItems {

    private static final String UNSETTLED =
            """
            select id, kind, amount, currency, at from sandbox_open_item
            where account_id = :account and settled_at is null
            union all
            select o.id, 'PENDING_REFUND', o.amount, o.currency, o.at from sandbox_operation o
            join sandbox_subscription s on s.id = o.subscription_id
            where s.account_id = :account and o.kind = 'refund' and o.status in ('PENDING', 'REQUIRES_ACTION')
            order by at, id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxOpenItems(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<OpenItem> of(String accountId) {
        return jdbc.sql(UNSETTLED)
                .param("account", accountId)
                .query((row, i) -> new OpenItem(
                        row.getString("id"),
                        OpenItem.Kind.valueOf(row.getString("kind")),
                        Rows.money(row, "amount"),
                        SqlTime.read(row, "at")))
                .list();
    }

    public OpenItem add(String accountId, OpenItem.Kind kind, Money amount) {
        OpenItem added = new OpenItem(Ids.next("ITEM"), kind, amount, clock.instant());
        jdbc.sql("insert into sandbox_open_item (id, account_id, kind, amount, currency, at) values (?, ?, ?, ?, ?, ?)")
                .params(added.id(), accountId, kind.name(), amount.value(), amount.currency(), SqlTime.of(added.at()))
                .update();
        return added;
    }

    /** Whose it is; empty if there is none with this id. Settled twice it stays settled. */
    public Optional<String> settle(String id) {
        jdbc.sql("update sandbox_open_item set settled_at = ? where id = ? and settled_at is null")
                .params(SqlTime.of(clock.instant()), id)
                .update();
        return jdbc.sql("select account_id from sandbox_open_item where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }
}
