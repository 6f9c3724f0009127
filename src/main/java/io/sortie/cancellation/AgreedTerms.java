package io.sortie.cancellation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided and shown for each cancellation; it stays as it was when a policy changes later. */
@Repository
class AgreedTerms {

    /**
     * The decided row of the table, and the dates and money that came of it.
     *
     * @param claim what a cause that the customer states would change; null where there is nothing to review
     */
    record Terms(CancellationPolicy policy, CancellationDates dates, Claim claim) {

        /** Whether an agent has accepted the earlier end. */
        boolean endsForCause() {
            return claim != null && Boolean.TRUE.equals(claim.accepted());
        }

        /** Whether an agent has answered a stated cause, one way or the other. */
        boolean causeDecided() {
            return claim != null && claim.accepted() != null;
        }

        private Terms decided(boolean accepted) {
            Claim answered = new Claim(claim.policy(), claim.dates(), claim.reviewDue(), accepted);
            return accepted ? new Terms(claim.policy(), claim.dates(), answered) : new Terms(policy, dates, answered);
        }
    }

    /**
     * An end for cause as it was decided with the request; the ordinary terms stand until an agent has accepted it
     * [LAW-02, LAW-15].
     *
     * @param reviewDue by when an agent reviews the cause, ISO duration
     * @param accepted null until then
     */
    record Claim(CancellationPolicy policy, CancellationDates dates, String reviewDue, Boolean accepted) {}

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

    /** The agent's answer to the stated cause: if it is accepted, its terms take the place of the ordinary ones. */
    void decided(CaseReference reference, boolean accepted) {
        try {
            jdbc.sql("update cancellation_terms set terms = ? where reference = ?")
                    .params(json.writeValueAsString(of(reference).decided(accepted)), reference.value())
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

    /** What billing paid back with the cancellation, as it booked it. */
    void credited(CaseReference reference, Money credit) {
        jdbc.sql("update cancellation_terms set credited = ? where reference = ?")
                .params(credit == null ? null : credit.amount() + " " + credit.currency(), reference.value())
                .update();
    }

    Optional<Money> credited(CaseReference reference) {
        return jdbc.sql("select credited from cancellation_terms where reference = ? and credited is not null")
                .param(reference.value())
                .query(String.class)
                .optional()
                .map(text -> Money.of(text.split(" ")[0], text.split(" ")[1]));
    }

    private Terms read(String terms) {
        try {
            return json.readValue(terms, Terms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
