package io.sortie.cancellation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.cases.CaseReference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided and shown for each cancellation; it stays as it was when a policy changes later. */
@Repository
class AgreedTerms {

    /** The decided row of the table, and the dates and money that came of it. */
    record Terms(CancellationPolicy policy, CancellationDates dates) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AgreedTerms(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(CaseReference reference, Terms terms) {
        try {
            jdbc.sql("insert into cancellation_terms (reference, terms) values (?, ?)")
                    .params(reference.value(), json.writeValueAsString(terms))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Terms of(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no terms have been decided"));
    }

    Optional<Terms> find(CaseReference reference) {
        return jdbc.sql("select terms from cancellation_terms where reference = ?")
                .param(reference.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private Terms read(String terms) {
        try {
            return json.readValue(terms, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
