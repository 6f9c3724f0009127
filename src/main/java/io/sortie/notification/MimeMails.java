package io.sortie.notification;

import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a stored mail: text and HTML with the links put in, the document attached. */
@Component
class MimeMails {

    private final JavaMailSender sender;
    private final Links links;
    private final Documents documents;
    private final Clock clock;

    MimeMails(JavaMailSender sender, Links links, Documents documents, Clock clock) {
        this.sender = sender;
        this.links = links;
        this.documents = documents;
        this.clock = clock;
    }

    /** Returns when the mail server has taken the mail. */
    void send(StoredMail mail) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(new InternetAddress(mail.sender()));
        helper.setTo(mail.recipient());
        if (mail.replyTo() != null) {
            helper.setReplyTo(mail.replyTo());
        }
        helper.setSubject(SafeText.line(mail.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        helper.setText(filled(mail, mail.text()), filled(mail, mail.html()));
        if (mail.documentId() != null) {
            attach(helper, documents.get(mail.documentId()));
        }
        message.setHeader("Message-ID", mail.messageId());
        // RFC 3834: keeps out-of-office replies away.
        message.setHeader("Auto-Submitted", "auto-generated");
        sender.send(message);
    }

    private String filled(StoredMail mail, String body) {
        return links.putIn(body, mail.reference(), mail.linkId());
    }

    private static void attach(MimeMessageHelper helper, Document document) throws MessagingException {
        helper.addAttachment(
                SafeText.line(document.fileName()), new ByteArrayResource(document.content()), document.contentType());
    }
}
