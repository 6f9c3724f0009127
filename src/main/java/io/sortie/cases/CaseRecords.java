package io.sortie.cases;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes cases nobody's [LAW-21]: reference, kind, dates, amounts and outcome stay, so that the books still add up; who it
 * was, and what they or an agent wrote, goes. Only the deletion's own tracking link goes on working.
 */
@Component
class CaseRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final TimelineRecords timeline;

    CaseRecords(JdbcClient jdbc, TimelineRecords timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "case_file.customer_name",
                "case_file.customer_email",
                "case_file.email_key",
                "case_file.customer_country",
                "case_file.reason",
                "case_file.remark",
                "case_file.track_hash",
                "timeline_entry.text_values");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        timeline.erase(person);
        return jdbc.sql(
                        """
                update case_file set customer_name = null, customer_email = null, email_key = null,
                  customer_country = null, reason = null, remark = null,
                  track_hash = case when reference = :deletion then track_hash end
                where reference in (:cases)""")
                .param("deletion", person.deletion().value())
                .param("cases", person.references())
                .update();
    }
}
