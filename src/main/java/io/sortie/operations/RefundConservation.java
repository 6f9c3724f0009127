package io.sortie.operations;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No money gets lost: refunds in billing = refunds in our books, to the smallest coin. What billing booked is known from its
 * answers: the ledger of effects says that it was booked, and each look-up what; both are compared with what was decided.
 *
 * <p>Not seen: what is paid back in billing without us, unless the payment is one that we are about to order; and what is
 * changed there after the last look-up, unless billing tells. Where an answer was lost for good, the amount is the one that
 * a person found.
 */
@Component
public class RefundConservation {

    /**
     * The refunds of one currency that billing has booked.
     *
     * @param ours what was decided
     * @param billings what billing says it has booked, as far as it has said so, and else what was ordered
     */
    public record Sum(String currency, long refunds, BigDecimal ours, BigDecimal billings) {}

    /**
     * What does not fit.
     *
     * @param differing refunds that billing booked with another amount
     * @param unbooked payments that count as paid back without billing having booked it
     * @param unrecorded refunds that billing booked, whose payment does not know of it though its order is over
     * @param forgotten payments that failed in a case that is closed
     */
    public record Books(List<Sum> sums, long differing, long unbooked, long unrecorded, long forgotten) {

        /** Whether every refund is accounted for. */
        public boolean balanced() {
            return differing + unbooked + unrecorded + forgotten == 0;
        }
    }

    private static final String BOOKED =
            " from refund_payment p join effect e on e.effect_key = p.effect_key and e.state in ('DONE', 'FOUND')";

    /** Each line a reference and what is wrong with it. */
    private static final String ASTRAY =
            """
            select p.reference, 'differing' as why from refund_payment p where p.booked <> p.amount
            union all
            select p.reference, 'unbooked' from refund_payment p
            where p.status in ('PENDING', 'REQUIRES_ACTION', 'SETTLED') and not exists (select 1 from effect e
              where e.effect_key = p.effect_key and e.action = 'refund' and e.state in ('DONE', 'FOUND'))
              and exists (select 1 from refund r where r.reference = p.reference and r.ordered_at is not null)
            union all
            select e.reference, 'unrecorded' from effect e join case_file f on f.reference = e.reference
              left join refund r on r.reference = e.reference
            where e.action = 'refund' and e.state in ('DONE', 'FOUND')
              and (f.closed_at is not null or r.ordered_at is not null)
              and not exists (select 1 from refund_payment p where p.effect_key = e.effect_key)
            union all
            select p.reference, 'forgotten' from refund_payment p join case_file f on f.reference = p.reference
            where p.status = 'FAILED' and f.closed_at is not null""";

    private final JdbcClient jdbc;

    RefundConservation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Books count() {
        List<String> wrong = jdbc.sql("select a.why from (" + ASTRAY + ") a")
                .query(String.class)
                .list();
        return new Books(
                sums(),
                wrong.stream().filter("differing"::equals).count(),
                wrong.stream().filter("unbooked"::equals).count(),
                wrong.stream().filter("unrecorded"::equals).count(),
                wrong.stream().filter("forgotten"::equals).count());
    }

    /** The cases whose refunds do not fit; at most a hundred. */
    public List<String> astray() {
        return jdbc.sql("select distinct a.reference from (" + ASTRAY + ") a order by a.reference limit 100")
                .query(String.class)
                .list();
    }

    private List<Sum> sums() {
        return jdbc.sql("select p.currency, count(*) as refunds, sum(p.amount) as ours,"
                        + " sum(coalesce(p.booked, p.amount)) as billings" + BOOKED
                        + " group by p.currency order by p.currency")
                .query((row, i) -> new Sum(
                        row.getString("currency"),
                        row.getLong("refunds"),
                        row.getBigDecimal("ours"),
                        row.getBigDecimal("billings")))
                .list();
    }
}
