package io.sortie.notification;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/** A row of the outbox as a mail. */
final class StoredMailRow {

    static final String INSERT =
            """
            insert into outbox_mail (id, reference, kind, message_id, sender, recipient, reply_to, subject,
              body_text, body_html, link_id, document_id, state, attempts, next_attempt_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""";

    private StoredMailRow() {}

    static List<Object> values(StoredMail mail, OffsetDateTime now) {
        return Arrays.asList(
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
                now,
                now);
    }

    static StoredMail read(ResultSet row, int number) throws SQLException {
        String reference = row.getString("reference");
        return new StoredMail(
                row.getString("id"),
                reference == null ? null : new CaseReference(reference),
                row.getString("kind"),
                row.getString("message_id"),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("reply_to"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                row.getString("link_id"),
                row.getString("document_id"),
                row.getInt("attempts"),
                SqlTime.read(row, "tried_since"),
                SqlTime.read(row, "sent_at"));
    }
}
