package io.sortie.deletionfile;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What privacy wrote about a deletion and its holds; what was decided, and when, stays. */
@Component
class DeletionRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    DeletionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "account_deletion.extension_reasons",
                "account_deletion.delay_reasons",
                "account_deletion.hold_note",
                "account_deletion.refusal",
                "hold_record.note");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        jdbc.sql("update hold_record set note = null where reference in (:cases)")
                .param("cases", person.references())
                .update();
        return jdbc.sql(
                        """
                update account_deletion set extension_reasons = null, delay_reasons = null, hold_note = null, refusal = null
                where reference in (:cases)
                  and (extension_reasons is not null or delay_reasons is not null or hold_note is not null or refusal is not null)""")
                .param("cases", person.references())
                .update();
    }
}
