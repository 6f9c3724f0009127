package io.sortie.mailbox;

import io.sortie.mailbox.ReceivedMail.Origin;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells programs' mails from people's, so that no two programs ever write to each other for ever [RFC 3834]. */
final class MailOrigin {

    private static final List<String> BULK = List.of("bulk", "junk", "list");
    private static final List<String> OF_PROGRAMS = List.of("List-Id", "List-Unsubscribe", "X-Auto-Response-Suppress");

    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>\\s]{1,400}>)");

    private MailOrigin() {}

    static Origin of(Message mail) throws MessagingException {
        if (mail.isMimeType("multipart/report")) {
            return Origin.BOUNCE;
        }
        boolean automatic = values(mail, "Auto-Submitted")
                .anyMatch(value -> !value.split(";")[0].strip().equals("no"));
        boolean bulk = values(mail, "Precedence").anyMatch(BULK::contains);
        boolean nobody = values(mail, "Return-Path").anyMatch(value -> value.isEmpty() || value.equals("<>"));
        for (String header : OF_PROGRAMS) {
            automatic |= mail.getHeader(header) != null;
        }
        return automatic || bulk || nobody ? Origin.PROGRAM : Origin.PERSON;
    }

    private static Stream<String> values(Message mail, String header) throws MessagingException {
        String[] values = mail.getHeader(header);
        return values == null
                ? Stream.empty()
                : Stream.of(values).map(value -> value.strip().toLowerCase(Locale.ROOT));
    }

    /** The Message-ID of the mail that a mail server gives up with this report; null if it says none. */
    static String bounced(Message report) throws MessagingException, IOException {
        if (!(report.getContent() instanceof Multipart parts)) {
            return null;
        }
        boolean failed = false;
        String id = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                failed |= FAILED.matcher(start(part)).find();
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                Matcher header = MESSAGE_ID.matcher(start(part));
                id = header.find() ? header.group(1) : id;
            }
        }
        return failed ? id : null;
    }

    private static String start(BodyPart part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            String text = new String(content.readNBytes(1 << 16), StandardCharsets.ISO_8859_1);
            return text.replaceAll("\\r?\\n[ \\t]+", " ");
        }
    }
}
