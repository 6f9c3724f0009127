package io.sortie.cancellation;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The terms that a customer agreed to [LAW-21]: their dates and amounts stand in the case itself. */
@Component
class TermsRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    TermsRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of("cancellation_terms.terms");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql("delete from cancellation_terms where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }
}
