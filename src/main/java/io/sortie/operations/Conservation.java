package io.sortie.operations;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Nothing gets lost: at any time, started = closed + waiting + needs operator. A case is closed when its process is over,
 * and waits or needs an operator while it runs; one query looks at both sides in one moment.
 */
@Component
public class Conservation implements HealthIndicator {

    /**
     * How many cases there are of each sort.
     *
     * @param closedNeedsOperator of the closed ones, those where something that still runs beside them needs an operator
     * @param lost open cases whose process is gone
     * @param lingering closed cases whose process still runs
     * @param strays processes that belong to no case, nor to a mail that is none yet, nor to a day’s run over all renewals
     */
    public record Count(
            long started,
            long closed,
            long waiting,
            long needsOperator,
            long closedNeedsOperator,
            long lost,
            long lingering,
            long strays) {

        /** Whether everything that was started is accounted for. */
        public boolean balanced() {
            return lost + lingering + strays == 0;
        }
    }

    private static final String QUERY =
            """
            select count(*) as started,
              count(case when f.closed_at is not null and e.id_ is null then 1 end) as closed,
              count(case when f.closed_at is null and e.id_ is not null and not f.needs_operator then 1 end) as waiting,
              count(case when f.closed_at is null and e.id_ is not null and f.needs_operator then 1 end) as needs_operator,
              count(case when f.closed_at is not null and f.needs_operator then 1 end) as closed_needs_operator,
              count(case when f.closed_at is null and e.id_ is null then 1 end) as lost,
              count(case when f.closed_at is not null and e.id_ is not null then 1 end) as lingering,
              (select count(*) from ACT_RU_EXECUTION p where p.PARENT_ID_ is null and p.SUPER_EXEC_ is null
                 and not exists (select 1 from case_file c where c.reference = p.BUSINESS_KEY_)
                 and not exists (select 1 from incoming_mail m where m.id = p.BUSINESS_KEY_)
                 and not exists (select 1 from renewal_run r where r.id = p.BUSINESS_KEY_)) as strays
            from case_file f left join ACT_RU_EXECUTION e on e.ID_ = f.process_instance_id""";

    private static final Logger log = LoggerFactory.getLogger(Conservation.class);

    private final JdbcClient jdbc;
    private final RefundConservation refunds;
    private volatile Count last;
    private volatile RefundConservation.Books lastRefunds;

    Conservation(JdbcClient jdbc, RefundConservation refunds) {
        this.jdbc = jdbc;
        this.refunds = refunds;
    }

    public Count count() {
        return jdbc.sql(QUERY)
                .query((row, i) -> new Count(
                        row.getLong("started"),
                        row.getLong("closed"),
                        row.getLong("waiting"),
                        row.getLong("needs_operator"),
                        row.getLong("closed_needs_operator"),
                        row.getLong("lost"),
                        row.getLong("lingering"),
                        row.getLong("strays")))
                .single();
    }

    /** The cases that are lost or linger, and the business keys of strays; at most a hundred. */
    public List<String> astray() {
        return jdbc.sql(
                        """
                select f.reference from case_file f left join ACT_RU_EXECUTION e on e.ID_ = f.process_instance_id
                where (f.closed_at is null and e.ID_ is null) or (f.closed_at is not null and e.ID_ is not null)
                union
                select coalesce(p.BUSINESS_KEY_, p.ID_) from ACT_RU_EXECUTION p
                where p.PARENT_ID_ is null and p.SUPER_EXEC_ is null
                  and not exists (select 1 from case_file c where c.reference = p.BUSINESS_KEY_)
                  and not exists (select 1 from incoming_mail m where m.id = p.BUSINESS_KEY_)
                  and not exists (select 1 from renewal_run r where r.id = p.BUSINESS_KEY_)
                order by 1 limit 100""")
                .query(String.class)
                .list();
    }

    /** Every minute, not at every question of a load balancer: the query reads all cases. */
    @Scheduled(fixedDelayString = "PT1M")
    public void watch() {
        Count count = count();
        last = count;
        if (!count.balanced()) {
            log.error("cases are not in balance: {}; astray: {}", count, astray());
        }
        RefundConservation.Books money = refunds.count();
        lastRefunds = money;
        if (!money.balanced()) {
            log.error("refunds are not in balance: {}; astray: {}", money, refunds.astray());
        }
    }

    @Override
    public Health health() {
        Count count = last == null ? count() : last;
        RefundConservation.Books money = lastRefunds == null ? refunds.count() : lastRefunds;
        boolean balanced = count.balanced() && money.balanced();
        // the node itself is well: a load balancer must not take it away
        return Health.status(balanced ? Status.UP : new Status("OUT_OF_BALANCE"))
                .withDetail("count", count)
                .withDetail("refunds", money)
                .build();
    }
}
