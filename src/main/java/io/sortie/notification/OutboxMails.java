package io.sortie.notification;

import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The outbox's rows and their states: WAITING → SENDING (claimed until {@code next_attempt_at}) → HANDED_OVER (a mail
 * server took it) → SENT (and the process knows). What will not arrive leaves SENDING for {@link UndeliveredMails}.
 */
@Repository
class OutboxMails {

    private static final String OPEN = "'WAITING', 'SENDING', 'HANDED_OVER', 'REFUSED'";
    private static final String DUE = "state in (" + OPEN + ") and next_attempt_at <= ?";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    OutboxMails(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** With one statement, however many they are. */
    void addAll(List<StoredMail> mails) {
        OffsetDateTime now = now();
        batches.batchUpdate(
                StoredMailRow.INSERT,
                mails.stream()
                        .map(mail -> StoredMailRow.values(mail, now).toArray())
                        .toList());
    }

    List<String> due(int atMost) {
        return jdbc.sql("select id from outbox_mail where " + DUE + " order by next_attempt_at fetch first " + atMost
                        + " rows only")
                .param(now())
                .query(String.class)
                .list();
    }

    /** The next instant after {@code from} and not after {@code until} at which a mail is due. */
    Optional<Instant> nextDue(Instant from, Instant until) {
        return jdbc.sql("select min(next_attempt_at) as next_due from outbox_mail where state in (" + OPEN
                        + ") and next_attempt_at > ? and next_attempt_at <= ?")
                .params(timestamp(from), timestamp(until))
                .query((row, i) -> Optional.ofNullable(SqlTime.read(row, "next_due")))
                .single();
    }

    /** Ours to send until the lease is over, unless somebody else was faster. */
    Optional<StoredMail> claim(String id, Duration lease) {
        int claimed = jdbc.sql("update outbox_mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = ?,"
                        + " tried_since = coalesce(tried_since, ?)"
                        + " where id = ? and state in ('WAITING', 'SENDING') and next_attempt_at <= ?")
                .params(in(lease), now(), id, now())
                .update();
        return claimed == 1 ? Optional.of(get(id)) : Optional.empty();
    }

    /** Still ours to send: nobody else takes it while we live. */
    void renew(String id, int attempt, Duration lease) {
        jdbc.sql("update outbox_mail set next_attempt_at = ? where id = ? and state = 'SENDING' and attempts = ?")
                .params(in(lease), id, attempt)
                .update();
    }

    /** The first hand-over counts, also when a slow twin comes later: the link's life starts once. */
    void handedOver(StoredMail mail, Instant at) {
        jdbc.sql("update outbox_mail set state = ?, attempts = 0, sent_at = ?, next_attempt_at = ?"
                        + " where id = ? and state in ('WAITING', 'SENDING')")
                .params(mail.newsworthy() ? "HANDED_OVER" : "SENT", timestamp(at), now(), mail.id())
                .update();
        if (mail.reference() == null && mail.linkId() == null) {
            forgetSent(mail.id());
        }
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
        forgetSent(id);
        return told;
    }

    private void forgetSent(String id) {
        jdbc.sql("delete from outbox_mail where id = ? and reference is null and state = 'SENT'")
                .param(id)
                .update();
    }

    /** Only whoever still has it in hand may say so. */
    void waitAgain(StoredMail mail, Duration pause) {
        jdbc.sql("update outbox_mail set state = 'WAITING', next_attempt_at = ?"
                        + " where id = ? and state = 'SENDING' and attempts = ?")
                .params(in(pause), mail.id(), mail.attempts())
                .update();
    }

    /** The pause grows with each time that the news could not be told. */
    void tellLater(String id) {
        int attempts = jdbc.sql("select coalesce(max(attempts), 0) from outbox_mail where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        jdbc.sql("update outbox_mail set attempts = attempts + 1, next_attempt_at = ?"
                        + " where id = ? and state in ('HANDED_OVER', 'REFUSED')")
                .params(in(RetryPause.after(attempts + 1)), id)
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
    static OffsetDateTime timestamp(Instant instant) {
        return SqlTime.of(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
