package io.sortie.operations;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * No money gets lost: what our cases say is paid back = refunds in billing + what was paid otherwise + what failed, to the
 * smallest coin. What billing booked is known from its answers: the ledger of effects says that it was booked, and each
 * look-up what; both are compared with what was decided.
 *
 * <p>Not seen: what is paid back in billing without us, unless the payment is one that we are about to order; and what is
 * changed there after the last look-up, unless billing tells. Where an answer was lost for good, the amount is the one that
 * a person found.
 */
@Component
public class RefundConservation {

    /**
     * The refunds of one currency that were ordered: ours = billings + paidByOtherMeans + paidByHand + failed.
     *
     * @param refunds how many of them billing has booked and no bank has given back
     * @param ours what the cases say
     * @param billings the amount of those: what billing says it has booked, as far as it has said so, and else what was
     *     ordered
     * @param paidByOtherMeans by transfer or credit, after the original means had failed; billing does not know of it
     * @param paidByHand somebody had paid it back in billing before we could
     * @param failed given back by the bank or refused by billing, and not yet paid in another way
     */
    public record Sum(
            String currency,
            long refunds,
            BigDecimal ours,
            BigDecimal billings,
            BigDecimal paidByOtherMeans,
            BigDecimal paidByHand,
            BigDecimal failed) {}

    /**
     * What does not fit.
     *
     * @param differing refunds that billing booked with another amount
     * @param unbooked payments that count as paid back without billing having booked it
     * @param unrecorded refunds that billing booked, whose payment does not know of it though its order is over
     * @param forgotten payments that failed in a case that is closed
     * @param missing cases that say another amount than what became of their payments adds up to
     */
    public record Books(List<Sum> sums, long differing, long unbooked, long unrecorded, long forgotten, long missing) {

        /** Whether every refund is accounted for. */
        public boolean balanced() {
            return differing + unbooked + unrecorded + forgotten + missing == 0;
        }
    }

    /** What a case says is paid back, beside what became of its payments; those that were ordered. */
    private static final String ORDERED =
            """
            select f.reference, p.currency, coalesce(cast(f.amount as numeric(19, 4)), 0) as ours,
              count(case when p.booked_there then 1 end) as refunds,
              sum(case when p.booked_there then coalesce(p.booked, p.amount) else 0 end) as billings,
              sum(case when p.status = 'OTHER_MEANS' and p.failure <> 'ALREADY_PAID' then p.amount else 0 end) as other_means,
              sum(case when p.status = 'OTHER_MEANS' and p.failure = 'ALREADY_PAID' then p.amount else 0 end) as by_hand,
              sum(case when p.status = 'FAILED' then p.amount else 0 end) as failed
            from refund r join case_file f on f.reference = r.reference
              join (select q.*, q.status not in ('FAILED', 'OTHER_MEANS') and exists (select 1 from effect e
                  where e.effect_key = q.effect_key and e.state in ('DONE', 'FOUND')) as booked_there
                from refund_payment q) p on p.reference = r.reference
            where r.ordered_at is not null
            group by f.reference, p.currency, f.amount""";

    private static final String SUMS = "select o.currency, sum(o.refunds) as refunds, sum(o.ours) as ours,"
            + " sum(o.billings) as billings, sum(o.other_means) as other_means, sum(o.by_hand) as by_hand,"
            + " sum(o.failed) as failed from (" + ORDERED + ") o group by o.currency order by o.currency";

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
            where p.status = 'FAILED' and f.closed_at is not null
            union all
            select o.reference, 'missing' from (%s) o
            where o.ours <> o.billings + o.other_means + o.by_hand + o.failed"""
                    .formatted(ORDERED);

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
                wrong.stream().filter("forgotten"::equals).count(),
                wrong.stream().filter("missing"::equals).count());
    }

    /** The cases whose refunds do not fit; at most a hundred. */
    public List<String> astray() {
        return jdbc.sql("select distinct a.reference from (" + ASTRAY + ") a order by a.reference limit 100")
                .query(String.class)
                .list();
    }

    private List<Sum> sums() {
        return jdbc.sql(SUMS)
                .query((row, i) -> new Sum(
                        row.getString("currency"),
                        row.getLong("refunds"),
                        row.getBigDecimal("ours"),
                        row.getBigDecimal("billings"),
                        row.getBigDecimal("other_means"),
                        row.getBigDecimal("by_hand"),
                        row.getBigDecimal("failed")))
                .list();
    }
}
