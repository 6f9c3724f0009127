package io.sortie.refundapproval;

import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who approved or declined which refund. */
@Repository
@Transactional
public class Approvals {

    /** @param amount as approved, or as it was when it was declined */
    public record Answer(String person, boolean approved, Money amount, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if this person has answered before */
    void add(CaseReference reference, String person, boolean approved, Money amount) {
        jdbc.sql(
                        """
                insert into refund_approval (reference, person, approved, amount, currency, at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        reference.value(),
                        person,
                        approved,
                        amount.value(),
                        amount.currency(),
                        SqlTime.of(clock.instant()))
                .update();
    }

    /** In the order they came. */
    public List<Answer> of(CaseReference reference) {
        return jdbc.sql("select * from refund_approval where reference = ? order by at, person")
                .param(reference.value())
                .query((row, i) -> new Answer(
                        row.getString("person"),
                        row.getBoolean("approved"),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        SqlTime.read(row, "at")))
                .list();
    }

    List<String> persons(CaseReference reference) {
        return jdbc.sql("select person from refund_approval where reference = ? order by at, person")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
