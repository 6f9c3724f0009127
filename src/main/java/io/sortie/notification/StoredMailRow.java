package io.sortie.notification;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the outbox as a mail. */
final class StoredMailRow {

    private StoredMailRow() {}

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
                SqlTime.read(row, "sent_at"));
    }
}
