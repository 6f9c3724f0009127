package io.sortie.notification;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies of all mails of a case, as they were written [GUI-10]; links in them stay placeholders. */
@Repository
public class SentMails {

    /** @param sentAt when an SMTP server took it, or null while it waits */
    public record Copy(String kind, String subject, String state, String text, Instant createdAt, Instant sentAt) {}

    private final JdbcClient jdbc;

    SentMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The case whose mail this was; empty if we sent no such mail, or it belongs to no case. */
    public Optional<CaseReference> caseOf(String messageId) {
        return jdbc.sql("select reference from outbox_mail where message_id = ? and reference is not null")
                .param(messageId)
                .query(String.class)
                .optional()
                .map(CaseReference::new);
    }

    public List<Copy> of(CaseReference reference) {
        return jdbc.sql("select * from outbox_mail where reference = ? order by created_at, id")
                .param(reference.value())
                .query((row, i) -> new Copy(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("state"),
                        row.getString("body_text"),
                        SqlTime.read(row, "created_at"),
                        SqlTime.read(row, "sent_at")))
                .list();
    }
}
