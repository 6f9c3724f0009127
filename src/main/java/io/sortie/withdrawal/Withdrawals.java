package io.sortie.withdrawal;

import io.sortie.cases.CaseReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All withdrawals. */
@Repository
@Transactional
class Withdrawals {

    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Withdrawal get(CaseReference reference) {
        return jdbc.sql("select * from withdrawal where reference = ?")
                .param(reference.value())
                .query((row, i) -> read(row))
                .single();
    }

    void open(CaseReference reference, String contract) {
        jdbc.sql("insert into withdrawal (reference, contract) values (?, ?)")
                .params(reference.value(), contract)
                .update();
    }

    void judged(CaseReference reference, Judgement judgement) {
        update(
                "answer = ?, reason = ?, rule_ids = ?, last_day = ?, part_due = ?",
                reference,
                judgement.answer().name(),
                judgement.reason(),
                judgement.ruleIds(),
                judgement.lastDay(),
                judgement.partDue());
    }

    /** What an agent has found out: which subscription it is, and whether the right exists. */
    void found(CaseReference reference, String subscriptionId, boolean accepted) {
        update("found = ?, accepted = ?", reference, subscriptionId, accepted);
    }

    void refused(CaseReference reference, String note) {
        update("answer = 'NONE', note = ?", reference, note);
    }

    private void update(String what, CaseReference reference, Object... values) {
        jdbc.sql("update withdrawal set " + what + " where reference = ?")
                .params(values)
                .param(reference.value())
                .update();
    }

    private static Withdrawal read(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Withdrawal(
                new CaseReference(row.getString("reference")),
                row.getString("contract"),
                row.getString("found"),
                row.getBoolean("accepted"),
                answer == null ? null : Judgement.Answer.valueOf(answer),
                row.getString("reason"),
                row.getObject("last_day", LocalDate.class),
                row.getBoolean("part_due"),
                row.getString("note"));
    }
}
