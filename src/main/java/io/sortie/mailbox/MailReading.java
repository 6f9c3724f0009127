package io.sortie.mailbox;

import io.sortie.database.Digests;
import io.sortie.mailbox.ReceivedMail.Origin;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one mail. Whatever is in it, something comes out: a mail that cannot be taken apart is for a person. */
final class MailReading {

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_FILES = 30;
    private static final List<String> SENT_TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\p{Z}\\p{C}@<>,;:\"\\\\]{1,64}@[^\\p{Z}\\p{C}@<>,;:\"\\\\]{1,250}");

    private MailReading() {}

    /**
     * @param source the mail byte for byte, or null if only its headers are at hand
     * @param verdictsBy the mail server whose word about the sender counts; null for none
     */
    static ReceivedMail read(MimeMessage mail, byte[] source, String place, Instant receivedAt, String verdictsBy) {
        InternetAddress from = from(mail);
        String text = "";
        List<String> files = List.of();
        Origin origin = Origin.PERSON;
        String bouncedId = null;
        boolean readable = true;
        try {
            origin = MailOrigin.of(mail);
            if (source != null) {
                MailBody body = MailBody.of(mail);
                text = body.text();
                files = body.files();
                bouncedId = origin == Origin.BOUNCE ? MailOrigin.bounced(mail) : null;
            }
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            readable = false;
        }
        return new ReceivedMail(
                key(mail, source),
                place,
                from == null ? null : from.getAddress(),
                from != null && SenderVerdict.passed(mail, verdictsBy),
                from == null || from.getPersonal() == null ? null : CleanText.line(from.getPersonal(), LONGEST_LINE),
                recipients(mail),
                answers(mail),
                CleanText.line(subject(mail), LONGEST_LINE),
                CleanText.lines(text, LONGEST_TEXT),
                files.stream()
                        .limit(MOST_FILES)
                        .map(name -> CleanText.line(name, LONGEST_LINE))
                        .toList(),
                origin,
                bouncedId,
                receivedAt,
                source,
                readable);
    }

    private static String key(MimeMessage mail, byte[] source) {
        String id = header(mail, "Message-ID");
        if (id.isBlank()) {
            String all = source == null
                    ? header(mail, "Received") + header(mail, "Subject")
                    : new String(source, StandardCharsets.ISO_8859_1);
            return Digests.sha256(all + header(mail, "From") + header(mail, "Date"));
        }
        return Digests.sha256(id.strip() + "\n" + header(mail, "From") + "\n" + header(mail, "Date"));
    }

    /** Only a mail that is from one address is from anybody. */
    private static InternetAddress from(MimeMessage mail) {
        try {
            Address[] from = mail.getFrom();
            boolean one = from != null
                    && from.length == 1
                    && from[0] instanceof InternetAddress address
                    && address.getAddress() != null
                    && ADDRESS.matcher(address.getAddress()).matches();
            return one ? (InternetAddress) from[0] : null;
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            return "";
        }
    }

    private static List<String> recipients(MimeMessage mail) {
        List<String> found = new ArrayList<>();
        for (String name : SENT_TO) {
            ADDRESS.matcher(header(mail, name).toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(a -> found.add(a.group()));
        }
        return found.stream().distinct().toList();
    }

    private static List<String> answers(MimeMessage mail) {
        return Pattern.compile("<[^<>\\s]{1,400}>")
                .matcher(header(mail, "In-Reply-To") + " " + header(mail, "References"))
                .results()
                .map(id -> id.group())
                .distinct()
                .limit(20)
                .toList();
    }

    private static String header(MimeMessage mail, String name) {
        try {
            String value = mail.getHeader(name, ", ");
            return value == null ? "" : value;
        } catch (MessagingException unreadable) {
            return "";
        }
    }
}
