package io.sortie.demo;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /demo/mailbox/incoming}: a customer writes a mail to a brand. */
@RestController
@RequestMapping("/demo/mailbox/incoming")
@Profile("demo")
class DemoIncomingController {

    /** @param content Base64, or else {@code text} */
    record File(String name, String text, String content) {}

    /**
     * @param brand whose support address it goes to, unless {@code to} says where
     * @param headers more of them, by name
     * @param forged whether the mail server finds that somebody else sent it; false unless given
     * @param source instead of all the rest: the mail byte for byte, in Base64
     */
    record IncomingRequest(
            String brand,
            String to,
            String from,
            String subject,
            String text,
            String html,
            List<File> attachments,
            Map<String, String> headers,
            Boolean forged,
            String source) {}

    private final DemoIncoming mailbox;
    private final Brands brands;
    private final Clock clock;

    DemoIncomingController(DemoIncoming mailbox, Brands brands, Clock clock) {
        this.mailbox = mailbox;
        this.brands = brands;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, String> write(@RequestBody IncomingRequest request) {
        try {
            MimeMessage mail = request.source() == null ? written(request) : sent(request.source());
            mailbox.add(mail, !Boolean.TRUE.equals(request.forged()));
            return Map.of("messageId", DemoInput.or(mail.getMessageID(), ""));
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            throw DemoRefusal.invalid("Give from, subject, text, brand (or to), and, if you like, html, headers and"
                    + " attachments of name and text; or source, a whole mail in Base64");
        }
    }

    private static MimeMessage sent(String source) throws MessagingException {
        return new MimeMessage(
                session(), new ByteArrayInputStream(Base64.getDecoder().decode(source)));
    }

    private MimeMessage written(IncomingRequest request) throws MessagingException {
        MimeMessage mail = new MimeMessage(session());
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setFrom(DemoInput.or(request.from(), ""));
        helper.setTo(recipient(request));
        helper.setSubject(DemoInput.or(request.subject(), ""));
        helper.setSentDate(Date.from(clock.instant()));
        String text = DemoInput.or(request.text(), "");
        if (request.html() == null) {
            helper.setText(text);
        } else {
            helper.setText(text, request.html());
        }
        for (File file : request.attachments() == null ? List.<File>of() : request.attachments()) {
            helper.addAttachment(DemoInput.or(file.name(), "file"), new ByteArrayResource(content(file)));
        }
        if (request.headers() != null) {
            for (Map.Entry<String, String> header : request.headers().entrySet()) {
                mail.addHeader(header.getKey(), header.getValue());
            }
        }
        mail.saveChanges();
        return mail;
    }

    private String recipient(IncomingRequest request) {
        return DemoInput.or(
                request.to(),
                brands.find(DemoInput.or(request.brand(), ""))
                        .map(Brand::supportEmail)
                        .orElse(""));
    }

    private static byte[] content(File file) {
        return file.content() == null
                ? DemoInput.or(file.text(), "").getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(file.content());
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}
