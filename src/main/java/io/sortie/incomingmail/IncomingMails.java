package io.sortie.incomingmail;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.database.Digests;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All mails that were taken. Of those that need nobody only traces are kept, so that each is taken once. */
@Repository
class IncomingMails {

    private static final String FORGET = "sender_key = null, sender = null, sender_name = null, subject = null,"
            + " body = null, files = null, refusal = null, note = null, erase_at = null";

    private final JdbcClient jdbc;

    IncomingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(String mailKey) {
        return jdbc.sql("select count(*) from incoming_mail where mail_key = ?")
                        .param(mailKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the mail was taken already */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(MailRow row) {
        jdbc.sql(MailRow.INSERT).params(row.values()).update();
    }

    /** @param content the mail byte for byte */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(String id, byte[] content) {
        jdbc.sql("insert into incoming_mail_source (mail_id, content) values (?, ?)")
                .params(id, content)
                .update();
    }

    /** @throws java.util.NoSuchElementException if there is no such mail */
    IncomingMail get(String id) {
        return jdbc.sql("select * from incoming_mail where id = ?")
                .param(id)
                .query(IncomingMails::read)
                .optional()
                .orElseThrow();
    }

    /** Empty where nothing of the mail was kept. */
    Optional<byte[]> source(String id) {
        return jdbc.sql("select content from incoming_mail_source where mail_id = ?")
                .param(id)
                .query((row, i) -> row.getBytes("content"))
                .optional();
    }

    int answeredSince(Instant since, String sender) {
        return jdbc.sql("select count(*) from incoming_mail where sender_key = ? and answered and sorted_at > ?")
                .params(senderKey(sender), SqlTime.of(since))
                .query(Integer.class)
                .single();
    }

    /** Somebody has sorted it out; what was kept for them goes with the time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void handled(String id, Actor by, String note, Instant now, Instant eraseAt) {
        jdbc.sql("update incoming_mail set state = 'HANDLED', handled_at = ?, handled_by = ?, note = ?, erase_at = ?"
                        + " where id = ?")
                .params(SqlTime.of(now), by.name(), note, SqlTime.of(eraseAt), id)
                .update();
    }

    /** It is evidence of a case now: the case keeps it, and nobody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    void movedTo(CaseReference reference, String id) {
        forgetSource(id);
        jdbc.sql("update incoming_mail set reference = ? where id = ?")
                .params(reference.value(), id)
                .update();
    }

    /** Those whose time is over; what is kept after an erasure has a time of its own. */
    List<String> over(Instant now) {
        return jdbc.sql("select id from incoming_mail where erase_at <= ?"
                        + " and id not in (select mail_id from erasure_mail)")
                .param(SqlTime.of(now))
                .query(String.class)
                .list();
    }

    /** Erases what was written in these; that they were taken stays known. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(List<String> ids) {
        ids.forEach(id -> {
            forgetSource(id);
            jdbc.sql("delete from erasure_mail where mail_id = ?").param(id).update();
            jdbc.sql("update incoming_mail set state = case when state = 'TASK' then 'HANDLED' else state end, "
                            + FORGET + " where id = ?")
                    .param(id)
                    .update();
        });
    }

    static String senderKey(String sender) {
        return sender == null ? null : Digests.sha256(sender.toLowerCase(Locale.ROOT));
    }

    private void forgetSource(String id) {
        jdbc.sql("delete from incoming_mail_source where mail_id = ?").param(id).update();
    }

    private static IncomingMail read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        String why = row.getString("why");
        return new IncomingMail(
                row.getString("id"),
                row.getString("brand"),
                why == null ? null : Why.valueOf(why),
                reference == null ? null : new CaseReference(reference),
                row.getString("sender"),
                row.getString("sender_name"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("files"),
                row.getString("refusal"),
                SqlTime.read(row, "received_at"),
                "TASK".equals(row.getString("state")));
    }
}
