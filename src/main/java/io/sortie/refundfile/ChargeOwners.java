package io.sortie.refundfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which case may order a payment back: one at a time, also where two begin at once, so that it is not billing alone that
 * keeps the same money from going twice [SEM-21]. Committed at once, whatever becomes of the caller's transaction.
 */
@Repository
public class ChargeOwners {

    /** The owner has not answered yet, or what it sent may still happen. */
    private static final String BUSY =
            """
            exists (select 1 from case_file c left join refund_payment p on p.reference = c.reference and p.charge_id = ?
              where c.reference = charge_owner.reference and p.status is null and (p.amount is null or p.amount <> 0)
                and (c.outcome is null or exists (select 1 from effect e where e.reference = c.reference
                  and e.action = 'refund' and e.amount = ? and e.first_sent_at is not null
                  and e.state in ('INTENT', 'UNKNOWN'))))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    ChargeOwners(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * True if the payment is this case's from now on, or was before. False while another case is at it: once that one has
     * its answer, billing shows what is left, and whoever comes second may own it.
     */
    public boolean own(CaseReference reference, String chargeId) {
        return ownAll(reference, List.of(chargeId));
    }

    /** The same for all of them or, while another case is at one of them, for none: nobody keeps some and waits for the rest. */
    public boolean ownAll(CaseReference reference, Collection<String> chargeIds) {
        try {
            return Objects.requireNonNull(apart.execute(status -> {
                boolean all = chargeIds.stream()
                        .sorted()
                        .allMatch(charge -> isFirst(reference, charge) || takesOver(reference, charge));
                if (!all) {
                    status.setRollbackOnly();
                }
                return all;
            }));
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** It pays back no others than these: whoever waits for another need not. */
    public void releaseBut(CaseReference reference, Set<String> chargeIds) {
        apart.executeWithoutResult(status -> jdbc
                .sql("select charge_id from charge_owner where reference = ?")
                .param(reference.value())
                .query(String.class)
                .list()
                .stream()
                .filter(charge -> !chargeIds.contains(charge))
                .forEach(charge -> jdbc.sql("delete from charge_owner where charge_id = ? and reference = ?")
                        .params(charge, reference.value())
                        .update()));
    }

    private boolean isFirst(CaseReference reference, String chargeId) {
        return jdbc.sql(
                                """
                insert into charge_owner (charge_id, reference, owned_at)
                select ?, ?, ? where not exists (select 1 from charge_owner where charge_id = ?)""")
                        .params(chargeId, reference.value(), SqlTime.of(clock.instant()), chargeId)
                        .update()
                == 1;
    }

    private boolean takesOver(CaseReference reference, String chargeId) {
        return jdbc.sql("update charge_owner set reference = ?, owned_at = ? where charge_id = ?"
                                + " and (reference = ? or not "
                                + BUSY
                                + ")")
                        .params(reference.value(), SqlTime.of(clock.instant()), chargeId, reference.value())
                        .params(chargeId, chargeId)
                        .update()
                == 1;
    }
}
