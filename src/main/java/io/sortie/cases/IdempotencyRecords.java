package io.sortie.cases;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The fingerprints of requests, by which the same one is known again [LAW-21]. */
@Component
class IdempotencyRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    IdempotencyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.IDEMPOTENCY;
    }

    @Override
    public List<String> columns() {
        return List.of("idempotency_key.scope", "idempotency_key.key_hash", "idempotency_key.body_hash");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql("delete from idempotency_key where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }
}
