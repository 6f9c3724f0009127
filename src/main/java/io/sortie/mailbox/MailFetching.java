package io.sortie.mailbox;

import io.sortie.database.Digests;
import io.sortie.evidence.EvidenceLimits;
import io.sortie.mailbox.ReceivedMail.Origin;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.springframework.stereotype.Component;

/** Brings a mail here: whole, or its headers alone when it is larger than evidence may be. */
@Component
class MailFetching {

    private final EvidenceLimits limits;
    private final Clock clock;
    private final Session session;

    MailFetching(EvidenceLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        this.session = Session.getInstance(properties);
    }

    /** Asks for size and time of all alone: the server need not read each mail's headers, which may be broken. */
    void prepare(Folder folder, Message[] messages) throws MessagingException {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
    }

    /** All that is known of a mail which the server cannot show. */
    ReceivedMail unreadable(String place) {
        return new ReceivedMail(
                Digests.sha256(place),
                place,
                null,
                false,
                null,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                Origin.PERSON,
                null,
                clock.instant(),
                new byte[0],
                false);
    }

    ReceivedMail fetch(Message message, String place, String verdictsBy) throws MessagingException, IOException {
        Instant receivedAt = message.getReceivedDate() == null
                ? clock.instant()
                : message.getReceivedDate().toInstant();
        if (message.getSize() > limits.fileSize().toBytes()) {
            return MailReading.read(headers(message), null, place, receivedAt, verdictsBy);
        }
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        message.writeTo(source);
        byte[] bytes = source.toByteArray();
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
        return MailReading.read(mail, bytes, place, receivedAt, verdictsBy);
    }

    private MimeMessage headers(Message message) throws MessagingException {
        MimeMessage headers = new MimeMessage(session);
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.addHeader(header.getName(), header.getValue());
        }
        return headers;
    }
}
