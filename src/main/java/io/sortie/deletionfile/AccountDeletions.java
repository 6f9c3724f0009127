package io.sortie.deletionfile;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All account deletions. */
@Repository
@Transactional
public class AccountDeletions {

    private final JdbcClient jdbc;

    AccountDeletions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public AccountDeletion get(CaseReference reference) {
        return find(reference).orElseThrow(() -> new IllegalStateException("no deletion of case " + reference));
    }

    public Optional<AccountDeletion> find(CaseReference reference) {
        return jdbc.sql("select * from account_deletion where reference = ?")
                .param(reference.value())
                .query((row, i) -> read(row))
                .optional();
    }

    public void open(CaseReference reference, Instant receivedAt) {
        jdbc.sql("insert into account_deletion (reference, received_at) values (?, ?)")
                .params(reference.value(), SqlTime.of(receivedAt))
                .update();
    }

    public void confirmed(CaseReference reference, Instant confirmedAt, Instant waitUntil) {
        update("confirmed_at = ?, wait_until = ?", reference, SqlTime.of(confirmedAt), SqlTime.of(waitUntil));
    }

    public void due(CaseReference reference, Instant dueAt, Instant alertAt) {
        update("due_at = ?, alert_at = ?", reference, SqlTime.of(dueAt), SqlTime.of(alertAt));
    }

    public void extended(CaseReference reference, Instant at, String reasons) {
        update("extended_at = ?, extension_reasons = ?", reference, SqlTime.of(at), reasons);
    }

    public void delayed(CaseReference reference, String reasons) {
        update("delay_reasons = ?", reference, reasons);
    }

    /** What a look at billing and at our own cases has found. */
    public void found(CaseReference reference, List<OpenMatter> waitsFor, boolean dispute, boolean signedAgreement) {
        String lines = waitsFor.stream().map(OpenMatter::line).collect(Collectors.joining("\n"));
        update(
                "waits_for = ?, dispute = (dispute or ?), signed_agreement = ?",
                reference,
                lines,
                dispute,
                signedAgreement);
    }

    /** A hold that has to be examined, or that nobody has to examine any more. */
    public void hold(CaseReference reference, boolean placed, String note) {
        update("hold_placed = ?, hold_note = ?", reference, placed, note);
    }

    /**
     * Everything is kept until this day.
     *
     * @param until null for no longer
     * @param ground null while nobody has examined it
     */
    public void holdEverything(CaseReference reference, LocalDate until, String ground) {
        update("held_until = ?, held_ground = ?", reference, until, ground);
    }

    public void refused(CaseReference reference, String reasons) {
        update("refusal = ?", reference, reasons);
    }

    private void update(String what, CaseReference reference, Object... values) {
        jdbc.sql("update account_deletion set " + what + " where reference = ?")
                .params(values)
                .param(reference.value())
                .update();
    }

    private static AccountDeletion read(ResultSet row) throws SQLException {
        String waits = row.getString("waits_for");
        return new AccountDeletion(
                new CaseReference(row.getString("reference")),
                SqlTime.read(row, "received_at"),
                SqlTime.read(row, "confirmed_at"),
                SqlTime.read(row, "due_at"),
                SqlTime.read(row, "wait_until"),
                SqlTime.read(row, "alert_at"),
                SqlTime.read(row, "extended_at"),
                row.getString("extension_reasons"),
                row.getString("delay_reasons"),
                waits == null || waits.isEmpty()
                        ? List.of()
                        : waits.lines().map(OpenMatter::of).toList(),
                row.getBoolean("dispute"),
                row.getBoolean("signed_agreement"),
                row.getBoolean("hold_placed"),
                row.getString("hold_note"),
                row.getObject("held_until", LocalDate.class),
                row.getString("held_ground"),
                row.getString("refusal"));
    }
}
