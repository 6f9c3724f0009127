package io.sortie.demo;

import io.sortie.database.SqlTime;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails the demo's SMTP server took: in the database, so that neither a restart nor a kill loses one. */
@Repository
@Profile("demo")
class DemoMails {

    private final JdbcClient jdbc;
    private final Clock clock;

    DemoMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a mail; when this returns, it is on the disk. */
    void add(String recipient, MimeMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        String[] from = message.getHeader("From");
        jdbc.sql("insert into demo_mail (at, recipient, sender, subject, message_id, raw) values (?, ?, ?, ?, ?, ?)")
                .params(
                        SqlTime.of(clock.instant()),
                        recipient.toLowerCase(Locale.ROOT),
                        from == null ? null : MimeUtility.decodeText(from[0]),
                        message.getSubject(),
                        message.getMessageID(),
                        raw.toByteArray())
                .update();
    }

    /** In the order they came; all, or those to one address. */
    List<DemoMail> to(String recipient) {
        String address = recipient == null ? "" : recipient.trim().toLowerCase(Locale.ROOT);
        return jdbc.sql("select * from demo_mail where ? = '' or recipient = ? order by id")
                .params(address, address)
                .query((row, i) -> mail(row))
                .list();
    }

    Optional<DemoMail> find(long id) {
        return jdbc.sql("select * from demo_mail where id = ?")
                .param(id)
                .query((row, i) -> mail(row))
                .optional();
    }

    private static DemoMail mail(ResultSet row) throws SQLException {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(row.getBytes("raw")));
            DemoMailParts parts = DemoMailParts.of(message);
            return new DemoMail(
                    row.getLong("id"),
                    row.getString("recipient"),
                    row.getString("sender"),
                    row.getString("subject"),
                    SqlTime.read(row, "at"),
                    parts.text(),
                    parts.html(),
                    parts.links(),
                    parts.attachments(row.getLong("id")),
                    row.getString("message_id"),
                    parts.files());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a caught mail cannot be read", e);
        }
    }
}
