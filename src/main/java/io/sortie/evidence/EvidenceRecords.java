package io.sortie.evidence;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files that were added to cases [LAW-21]. */
@Component
class EvidenceRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    EvidenceRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.EVIDENCE;
    }

    @Override
    public List<String> columns() {
        return List.of("evidence.file_name", "evidence.sha256", "evidence_piece.content");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        jdbc.sql(
                        "delete from evidence_piece where evidence_id in (select id from evidence where reference in (:cases))")
                .param("cases", person.references())
                .update();
        return jdbc.sql("delete from evidence where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }
}
