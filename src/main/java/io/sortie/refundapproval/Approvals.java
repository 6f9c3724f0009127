package io.sortie.refundapproval;

import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who approved or declined which refund. */
@Repository
@Transactional
class Approvals {

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

    List<String> persons(CaseReference reference) {
        return jdbc.sql("select person from refund_approval where reference = ? order by at, person")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
