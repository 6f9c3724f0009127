package io.sortie.links;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that were mailed [LAW-21]. */
@Component
class LinkRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    LinkRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.LINKS;
    }

    @Override
    public List<String> columns() {
        return List.of("confirmation_link.token_hash");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql("delete from confirmation_link where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }
}
