package io.sortie.notification;

import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox's rows and their states: WAITING → SENDING (claimed until {@code next_attempt_at}) → HANDED_OVER (a mail
 * server took it) → SENT (and the process knows).
 */
@Repository
class OutboxMails {

    private static final String DUE = "state <> 'SENT' and next_attempt_at <= ?";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(StoredMail mail) {
        jdbc.sql(
                        """
                insert into outbox_mail (id, reference, kind, message_id, sender, recipient, reply_to, subject,
                  body_text, body_html, link_id, document_id, state, attempts, next_attempt_at, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""")
                .params(
                        mail.id(),
                        mail.reference() == null ? null : mail.reference().value(),
                        mail.kind(),
                        mail.messageId(),
                        mail.sender(),
                        mail.recipient(),
                        mail.replyTo(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.linkId(),
                        mail.documentId(),
                        now(),
                        now())
                .update();
    }

    List<String> due(int atMost) {
        return jdbc.sql("select id from outbox_mail where " + DUE + " order by next_attempt_at fetch first " + atMost
                        + " rows only")
                .param(now())
                .query(String.class)
                .list();
    }

    /** Ours to send until the lease is over, unless somebody else was faster. */
    Optional<StoredMail> claim(String id, Duration lease) {
        int claimed = jdbc.sql("update outbox_mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = ?"
                        + " where id = ? and state in ('WAITING', 'SENDING') and next_attempt_at <= ?")
                .params(in(lease), id, now())
                .update();
        return claimed == 1 ? Optional.of(get(id)) : Optional.empty();
    }

    /** The first hand-over counts, also when a slow twin comes later: the link's life starts once. */
    void handedOver(StoredMail mail, Instant at) {
        jdbc.sql("update outbox_mail set state = ?, attempts = 0, sent_at = ?, next_attempt_at = ?"
                        + " where id = ? and state in ('WAITING', 'SENDING')")
                .params(mail.linkId() == null ? "SENT" : "HANDED_OVER", timestamp(at), now(), mail.id())
                .update();
    }

    /** The mail, if a mail server has it and its process is to be told now. */
    Optional<StoredMail> untold(String id) {
        return jdbc.sql("select * from outbox_mail where id = ? and state = 'HANDED_OVER' and next_attempt_at <= ?")
                .params(id, now())
                .query(StoredMailRow::read)
                .optional();
    }

    /** Marks a handed-over mail as done; false when somebody else did. Copies are kept for cases only [GUI-10]. */
    boolean told(String id) {
        boolean told = jdbc.sql("update outbox_mail set state = 'SENT' where id = ? and state = 'HANDED_OVER'")
                        .param(id)
                        .update()
                == 1;
        jdbc.sql("delete from outbox_mail where id = ? and reference is null and state = 'SENT'")
                .param(id)
                .update();
        return told;
    }

    void waitAgain(String id, Duration pause) {
        jdbc.sql("update outbox_mail set state = 'WAITING', next_attempt_at = ? where id = ? and state = 'SENDING'")
                .params(in(pause), id)
                .update();
    }

    void tellLater(String id, Duration pause) {
        jdbc.sql("update outbox_mail set attempts = attempts + 1, next_attempt_at = ?"
                        + " where id = ? and state = 'HANDED_OVER'")
                .params(in(pause), id)
                .update();
    }

    private StoredMail get(String id) {
        return jdbc.sql("select * from outbox_mail where id = ?")
                .param(id)
                .query(StoredMailRow::read)
                .single();
    }

    private OffsetDateTime now() {
        return timestamp(clock.instant());
    }

    private OffsetDateTime in(Duration pause) {
        return timestamp(clock.instant().plus(pause));
    }

    // The columns hold milliseconds; a rounded-up time would not be due at the moment it was written.
    private static OffsetDateTime timestamp(Instant instant) {
        return SqlTime.of(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
