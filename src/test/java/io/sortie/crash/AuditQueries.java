package io.sortie.crash;

import java.util.LinkedHashMap;
import java.util.Map;

/** Questions to the books, for H2 and PostgreSQL. */
final class AuditQueries {

    /** Each lists what is wrong: one line for every violation. */
    static final Map<String, String> MUST_BE_EMPTY = new LinkedHashMap<>();

    /** The same, when every case is closed. */
    static final Map<String, String> MUST_BE_EMPTY_IN_THE_END =
            Map.of("processes that still run", "select ID_ from ACT_RU_EXECUTION");

    static final Map<String, String> FIGURES = new LinkedHashMap<>();

    static {
        // A billing system without keys would have done it twice: nothing is sent that was booked before.
        MUST_BE_EMPTY.put(
                "ordered again although it was booked",
                """
                select c.op_key || ' at ' || cast(c.at as varchar(40)) from sandbox_call c
                where c.operation <> 'lookup' and (
                  exists (select 1 from sandbox_operation o where o.call_key = c.op_key and o.at < c.at)
                  or exists (select 1 from sandbox_account_operation a where a.op_key = c.op_key and a.at < c.at))""");
        MUST_BE_EMPTY.put(
                "erased other than once",
                """
                select f.reference from case_file f where f.outcome = 'ENDED' and 1 <> (
                  select count(*) from sandbox_account_operation a
                  where a.subscription_id = f.subscription_id and a.kind = 'erase-projects')""");
        MUST_BE_EMPTY.put(
                "refunded other than to the cent",
                """
                select p.effect_key from refund_payment p where p.amount <> (
                  select coalesce(sum(o.amount), 0) from sandbox_operation o where o.charge_id = p.charge_id)""");
        MUST_BE_EMPTY.put("effects without an outcome", "select effect_key from effect where state <> 'DONE'");
        MUST_BE_EMPTY.put("waiting for an operator", "select reference from case_file where needs_operator");
        MUST_BE_EMPTY.put("incidents", "select ID_ from ACT_RU_INCIDENT");
        MUST_BE_EMPTY.put("jobs without retries", "select ID_ from ACT_RU_JOB where RETRIES_ = 0");
        MUST_BE_EMPTY.put(
                "told twice in a timeline",
                // The watch tells at each billing date that nothing was charged; a cause that was decided brings a new
                // proof, and an accepted one another end.
                """
                select t.reference || ' ' || t.text_key from timeline_entry t where t.text_key <> 'nothing-charged'
                group by t.reference, t.text_key having count(*) > 1 + (
                  select count(*) from timeline_entry d where d.reference = t.reference
                    and ((t.text_key = 'proof-sent' and d.text_key in ('cause-accepted', 'cause-declined'))
                      or (t.text_key in ('billing-stopped', 'credit-booked') and d.text_key = 'cause-accepted')))""");
        MUST_BE_EMPTY.put("ended, but the timeline does not say how", endedWithout());
        MUST_BE_EMPTY.put("mails that were never sent", "select message_id from outbox_mail where state <> 'SENT'");
        MUST_BE_EMPTY.put(
                "mails that were lost",
                """
                select message_id from outbox_mail m
                where not exists (select 1 from demo_mail d where d.message_id = m.message_id)""");
        MUST_BE_EMPTY.put(
                "mails doubled under another Message-ID",
                """
                select m.reference || ' ' || m.kind from outbox_mail m
                group by m.reference, m.kind having count(*) > 1""");
        MUST_BE_EMPTY.put(
                "ended without a proof",
                """
                select reference from case_file f where outcome = 'ENDED' and not exists (
                  select 1 from outbox_mail m where m.reference = f.reference and m.kind = 'cancellation-proof')""");

        FIGURES.put("opened", "select count(*) from case_file");
        FIGURES.put("closed", "select count(*) from case_file where state = 'CLOSED' and not needs_operator");
        FIGURES.put("waiting", "select count(*) from case_file where state <> 'CLOSED' and not needs_operator");
        FIGURES.put("needs an operator", "select count(*) from case_file where needs_operator");
        FIGURES.put("faults fired", "select coalesce(sum(fired), 0) from sandbox_fault");
        FIGURES.put("cancellations booked", "select count(*) from sandbox_operation where kind = 'cancel'");
        FIGURES.put("cancellations ordered", "select count(*) from sandbox_call where operation = 'cancel'");
        FIGURES.put("refunds booked", "select count(*) from sandbox_operation where kind = 'refund'");
        FIGURES.put("refunds ordered", "select count(*) from sandbox_call where operation = 'refund'");
        FIGURES.put("look-ups", "select count(*) from sandbox_call where operation = 'lookup'");
        FIGURES.put("mails", "select count(distinct message_id) from demo_mail");
        FIGURES.put("mails doubled, same Message-ID", "select count(*) - count(distinct message_id) from demo_mail");
    }

    private AuditQueries() {}

    /** How often something was booked for each subscription; the earlier end of an accepted cause is no second one. */
    static String booked(String kind) {
        return """
                select o.subscription_id, cast(count(*) - (
                  select count(*) from timeline_entry t join case_file f on f.reference = t.reference
                  where f.subscription_id = o.subscription_id and t.text_key = 'cause-accepted'
                    and o.kind = 'cancel') as varchar(9))
                from sandbox_operation o where o.kind = '%s' group by o.subscription_id, o.kind"""
                .formatted(kind);
    }

    private static String endedWithout() {
        return """
                select f.reference || ' ' || k.text_key from case_file f
                join (select 'billing-stopped' as text_key union select 'proof-sent' union select 'data-erased') k
                  on f.outcome = 'ENDED'
                where not exists (
                  select 1 from timeline_entry t where t.reference = f.reference and t.text_key = k.text_key)""";
    }
}
