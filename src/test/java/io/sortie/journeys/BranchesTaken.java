package io.sortie.journeys;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which way each case went: state, outcome, open tasks, and the kinds of its mails in their order. */
record BranchesTaken(JdbcClient jdbc) {

    private static final String STANDS =
            """
            select f.reference, f.state || ' ' || coalesce(f.outcome, '-') || ', ' || cast((
                select count(*) from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                where e.BUSINESS_KEY_ = f.reference) as varchar(9)) || ' tasks,' as stands
            from case_file f""";

    /** By the reference of the case. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        jdbc.sql(STANDS).query(row -> {
            all.put(row.getString("reference"), row.getString("stands"));
        });
        jdbc.sql("select reference, kind from outbox_mail where reference is not null order by created_at")
                .query(row -> {
                    all.merge(row.getString("reference"), " " + row.getString("kind"), String::concat);
                });
        return all;
    }
}
