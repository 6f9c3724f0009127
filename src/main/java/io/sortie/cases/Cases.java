package io.sortie.cases;

import io.sortie.billing.Money;
import io.sortie.database.SqlTime;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All cases. The state is written by the engine as tokens move; the shown state is NEEDS_OPERATOR while a step failed. */
@Repository
public class Cases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Cases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<CaseFile> find(CaseReference reference) {
        return jdbc.sql("select * from case_file where reference = ?")
                .param(reference.value())
                .query(CaseRow::read)
                .optional();
    }

    /** @throws Problem {@code unknown-case} if there is none */
    public CaseFile get(CaseReference reference) {
        return find(reference).orElseThrow(Problem::unknownCase);
    }

    /** The case that a tracking link shows; only the hash of a link's token is known here. */
    public Optional<CaseFile> ofTrackHash(String hash) {
        return jdbc.sql("select * from case_file where track_hash = ?")
                .param(hash)
                .query(CaseRow::read)
                .optional();
    }

    /** The agent or system that opened the case; empty for the customer. */
    public Optional<String> openedBy(CaseReference reference) {
        return jdbc.sql("select opened_by from case_file where reference = ? and opened_by is not null")
                .param(reference.value())
                .query(String.class)
                .optional();
    }

    /**
     * The open case of this kind, if any.
     *
     * @param about the subscription, or the account where the case is about the account as a whole
     */
    public Optional<CaseFile> openOn(CaseKind kind, String about) {
        return jdbc.sql("select * from case_file where open_key = ?")
                .param(openKey(kind, about))
                .query(CaseRow::read)
                .optional();
    }

    /**
     * Opens a case.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of this kind is open on the subscription already
     */
    @Transactional
    public void open(CaseFile file, Actor by, String trackHash) {
        jdbc.sql(CaseRow.INSERT)
                .params(CaseRow.values(file, by, openKey(file), trackHash))
                .update();
    }

    /** Ties a process instance to its case; false if the case has one already or does not exist. */
    @Transactional
    public boolean claim(CaseReference reference, String processInstanceId) {
        return jdbc.sql(
                                "update case_file set process_instance_id = ? where reference = ? and process_instance_id is null")
                        .params(processInstanceId, reference.value())
                        .update()
                == 1;
    }

    /** Keeps every other step of this case waiting until the caller's transaction is over. */
    @Transactional
    public void hold(CaseReference reference) {
        // Not "for update": on PostgreSQL that would wait for timeline entries of others, and they for us.
        jdbc.sql("update case_file set state = state where reference = ?")
                .param(reference.value())
                .update();
    }

    @Transactional
    public void enter(CaseReference reference, CaseState state) {
        jdbc.sql("update case_file set state = ?, due_at = promised_at where reference = ? and state <> ?")
                .params(state.name(), reference.value(), state.name())
                .update();
    }

    /** A step that failed and goes on beyond the end, such as a look for charges, still needs its operator. */
    @Transactional
    public void close(CaseReference reference, CaseOutcome outcome) {
        closing("", outcome.name(), SqlTime.of(clock.instant()), reference.value());
    }

    /** The same, said by a process instance: only the one that the case belongs to ends it, not one that it called. */
    @Transactional
    public void close(CaseReference reference, CaseOutcome outcome, String processInstanceId) {
        closing(
                " and process_instance_id = ?",
                outcome.name(),
                SqlTime.of(clock.instant()),
                reference.value(),
                processInstanceId);
    }

    private void closing(String also, Object... values) {
        jdbc.sql(
                        """
                update case_file set state = 'CLOSED', outcome = ?, closed_at = ?, due_at = null,
                  open_key = null where reference = ?"""
                                + also)
                .params(values)
                .update();
    }

    /**
     * A closed case goes on, in another process instance. It is the open one of its kind again, unless another has become
     * that meanwhile: then both go on.
     *
     * @throws IllegalStateException if it is open already: two would work on it
     */
    @Transactional
    public void reopen(CaseReference reference, CaseState state, String processInstanceId) {
        String key = openKey(get(reference));
        boolean free = jdbc.sql("select count(*) from case_file where open_key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single()
                == 0;
        int reopened = jdbc.sql(
                        """
                update case_file set state = ?, outcome = null, closed_at = null, process_instance_id = ?, open_key = ?
                where reference = ? and outcome is not null""")
                .params(state.name(), processInstanceId, free ? key : null, reference.value())
                .update();
        if (reopened == 0) {
            throw new IllegalStateException("case " + reference + " is open already");
        }
    }

    /** Shows or hides NEEDS_OPERATOR; true if that changed something. */
    @Transactional
    public boolean needsOperator(CaseReference reference, boolean needed) {
        return jdbc.sql("update case_file set needs_operator = ? where reference = ? and needs_operator = ?")
                        .params(needed, reference.value(), !needed)
                        .update()
                == 1;
    }

    @Transactional
    public void due(CaseReference reference, Instant dueAt) {
        jdbc.sql("update case_file set due_at = ? where reference = ? and outcome is null")
                .params(SqlTime.of(dueAt), reference.value())
                .update();
    }

    /** Promised for the whole case, whatever its steps have dates for. */
    @Transactional
    public void promise(CaseReference reference, Instant at) {
        jdbc.sql("update case_file set promised_at = ?, due_at = ? where reference = ? and outcome is null")
                .params(SqlTime.of(at), SqlTime.of(at), reference.value())
                .update();
    }

    /** Where mail goes from now on [SEM-14]; false if it went there already. */
    @Transactional
    public boolean mailTo(CaseReference reference, String email) {
        return jdbc.sql("update case_file set customer_email = ?, email_key = ?"
                                + " where reference = ? and customer_email <> ?")
                        .params(email, CaseRow.emailKey(email), reference.value(), email)
                        .update()
                == 1;
    }

    @Transactional
    public void ends(CaseReference reference, Instant billingEnd, Instant accessEnd, Instant dataKeptUntil) {
        jdbc.sql("update case_file set billing_end = ?, access_end = ?, data_kept_until = ? where reference = ?")
                .params(SqlTime.of(billingEnd), SqlTime.of(accessEnd), SqlTime.of(dataKeptUntil), reference.value())
                .update();
    }

    /** The money at stake, as it was really ordered; null when there is none (any more). */
    @Transactional
    public void amount(CaseReference reference, Money amount) {
        jdbc.sql("update case_file set amount = ?, currency = ? where reference = ?")
                .params(
                        amount == null ? null : amount.amount(),
                        amount == null ? null : amount.currency(),
                        reference.value())
                .update();
    }

    /** None while nobody knows yet what the case is about: then it stands in no other's way. */
    private static String openKey(CaseFile file) {
        String about = file.subscriptionId() == null ? file.accountId() : file.subscriptionId();
        return about == null ? null : openKey(file.kind(), about);
    }

    static String openKey(CaseKind kind, String about) {
        return kind.processId() + ":" + about;
    }
}
