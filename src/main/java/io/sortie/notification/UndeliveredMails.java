package io.sortie.notification;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Undelivered;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mails that will not arrive as they are: SENDING → REFUSED (committed at once) → FAILED (and its case knows) → WAITING
 * (to be sent again) or GIVEN_UP (the customer was reached otherwise, or not at all).
 */
@Repository
public class UndeliveredMails implements Undelivered {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<NoticeNews> notices;

    UndeliveredMails(JdbcClient jdbc, Clock clock, ObjectProvider<NoticeNews> notices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.notices = notices;
    }

    /** @throws java.util.NoSuchElementException if there is no such mail */
    public UndeliverableMail get(String id) {
        return jdbc.sql("select * from outbox_mail where id = ?")
                .param(id)
                .query(UndeliveredMails::read)
                .optional()
                .orElseThrow();
    }

    @Override
    public List<String> kinds(CaseReference reference) {
        return jdbc.sql("select kind from outbox_mail where reference = ? and state in ('REFUSED', 'FAILED')"
                        + " order by failed_at, id")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    /** It stays undelivered; false if it was sent again meanwhile. */
    public boolean giveUp(String id) {
        return jdbc.sql("update outbox_mail set state = 'GIVEN_UP' where id = ? and state = 'FAILED'")
                        .param(id)
                        .update()
                == 1;
    }

    boolean sendAgain(String id, String recipient) {
        return jdbc.sql("update outbox_mail set state = 'WAITING', recipient = ?, attempts = 0, tried_since = null,"
                                + " failure = null, failed_at = null, next_attempt_at = ?"
                                + " where id = ? and state = 'FAILED'")
                        .params(recipient, OutboxMails.timestamp(clock.instant()), id)
                        .update()
                == 1;
    }

    /** Committed at once, so that a mail is never tried again after it was refused. */
    void refused(StoredMail mail, MailFailure failure) {
        jdbc.sql("update outbox_mail set state = 'REFUSED', attempts = 0, failure = ?, failed_at = ?,"
                        + " next_attempt_at = ? where id = ? and state = 'SENDING' and attempts = ?")
                .params(
                        failure.name(),
                        OutboxMails.timestamp(clock.instant()),
                        OutboxMails.timestamp(clock.instant()),
                        mail.id(),
                        mail.attempts())
                .update();
    }

    /**
     * A mail server that had taken a mail has sent it back: its case is to be told, as if it had been refused. Twice, or
     * for a mail that was never sent, changes nothing. Of a mail of no case there is no copy: who keeps its fate is told now.
     */
    public void bounced(String messageId) {
        notices.orderedStream()
                .forEach(news -> news.undeliverable(idOf(messageId), MailFailure.SENT_BACK, clock.instant()));
        jdbc.sql("update outbox_mail set state = 'REFUSED', attempts = 0, failure = ?, failed_at = ?,"
                        + " next_attempt_at = ? where message_id = ? and state = 'SENT' and reference is not null")
                .params(
                        MailFailure.SENT_BACK.name(),
                        OutboxMails.timestamp(clock.instant()),
                        OutboxMails.timestamp(clock.instant()),
                        messageId)
                .update();
    }

    /** {@code <id@host>} is what Message-IDs of ours look like. */
    private static String idOf(String messageId) {
        return messageId.replaceFirst("^<", "").replaceFirst("@.*", "");
    }

    /** The mail, if it was refused and its case is to be told now. */
    Optional<UndeliverableMail> untold(String id) {
        return jdbc.sql("select * from outbox_mail where id = ? and state = 'REFUSED' and next_attempt_at <= ?")
                .params(id, OutboxMails.timestamp(clock.instant()))
                .query(UndeliveredMails::read)
                .optional();
    }

    /** Marks a refused mail as told; false when somebody else did. A mail of no case is gone with that. */
    boolean told(UndeliverableMail mail) {
        String sql = mail.reference() == null
                ? "delete from outbox_mail where id = ? and state = 'REFUSED'"
                : "update outbox_mail set state = 'FAILED' where id = ? and state = 'REFUSED'";
        return jdbc.sql(sql).param(mail.id()).update() == 1;
    }

    private static UndeliverableMail read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        String failure = row.getString("failure");
        return new UndeliverableMail(
                row.getString("id"),
                reference == null ? null : new CaseReference(reference),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("link_id"),
                failure == null ? null : MailFailure.valueOf(failure),
                SqlTime.read(row, "failed_at"));
    }
}
