package io.sortie.refundfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All refunds. */
@Repository
@Transactional
public class Refunds {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Refunds(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Refund get(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no refund of case " + reference));
    }

    public Optional<Refund> find(CaseReference reference) {
        return jdbc.sql("select * from refund where reference = ?")
                .param(reference.value())
                .query((row, i) -> read(row))
                .optional();
    }

    public void open(
            CaseReference reference,
            RefundCause cause,
            LocalDate cancellationRequestedOn,
            LocalDate chargedOn,
            RefundFacts facts) {
        jdbc.sql(
                        """
                insert into refund (reference, cause, cancellation_requested_on, charged_on, facts)
                values (?, ?, ?, ?, ?)""")
                .params(reference.value(), cause.name(), cancellationRequestedOn, chargedOn, write(facts))
                .update();
    }

    /** The facts without what tells of a person. */
    void facts(CaseReference reference, RefundFacts facts) {
        update("facts = ?", reference, write(facts));
    }

    /** What a table or a person decided, and why. */
    public void decided(CaseReference reference, Ground ground, String reason, String ruleIds) {
        update("ground = ?, reason = ?, rule_ids = ?", reference, ground.name(), reason, ruleIds);
    }

    public void promised(CaseReference reference, Instant helpUntil, Instant promiseUntil) {
        update("help_until = ?, promise_until = ?", reference, SqlTime.of(helpUntil), SqlTime.of(promiseUntil));
    }

    public void found(CaseReference reference, Finding finding) {
        update("finding = ?", reference, finding.name());
    }

    /** Somebody decided where no table could. */
    public void judged(CaseReference reference, String person) {
        update("judged_by = ?", reference, person);
    }

    /** What the customer is told in the words of the person who decided. */
    public void note(CaseReference reference, String note) {
        update("note = ?", reference, note);
    }

    public void ordered(CaseReference reference, Instant at, Instant followUpAt, Instant escalationAt) {
        update(
                "ordered_at = ?, follow_up_at = ?, escalation_at = ?",
                reference,
                SqlTime.of(at),
                SqlTime.of(followUpAt),
                SqlTime.of(escalationAt));
    }

    private void update(String what, CaseReference reference, Object... values) {
        jdbc.sql("update refund set " + what + " where reference = ?")
                .params(values)
                .param(reference.value())
                .update();
    }

    private Refund read(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        String finding = row.getString("finding");
        return new Refund(
                new CaseReference(row.getString("reference")),
                RefundCause.valueOf(row.getString("cause")),
                row.getObject("cancellation_requested_on", LocalDate.class),
                row.getObject("charged_on", LocalDate.class),
                facts(row.getString("facts")),
                ground == null ? null : Ground.valueOf(ground),
                row.getString("reason"),
                row.getString("rule_ids"),
                row.getString("note"),
                finding == null ? null : Finding.valueOf(finding),
                row.getString("judged_by"),
                SqlTime.read(row, "help_until"),
                SqlTime.read(row, "promise_until"),
                SqlTime.read(row, "ordered_at"),
                SqlTime.read(row, "follow_up_at"),
                SqlTime.read(row, "escalation_at"));
    }

    private String write(RefundFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RefundFacts facts(String text) {
        try {
            return json.readValue(text, RefundFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
