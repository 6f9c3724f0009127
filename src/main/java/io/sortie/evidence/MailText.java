package io.sortie.evidence;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamSource;

/**
 * Looks for card numbers in what a person reads of an e-mail: some of its headers, names of attachments, texts. Ids of
 * servers on the way are long numbers too, and one in ten of them would pass for a card.
 */
final class MailText {

    private static final String[] READ_BY_PEOPLE = {"Subject", "From", "To", "Cc", "Reply-To", "Comments", "Keywords"};

    /** Mails in mails deeper than this are looked through as they are, undecoded. */
    private static final int DEEPEST = 10;

    private MailText() {}

    static boolean holdsCard(InputStreamSource content) throws IOException {
        try (InputStream mail = content.getInputStream()) {
            return inMail(new MimeMessage(null, mail), 0);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            try (InputStream raw = content.getInputStream()) {
                return CardSearch.finds(new InputStreamReader(raw, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean inMail(MimeMessage mail, int depth) throws MessagingException, IOException {
        for (String header : READ_BY_PEOPLE) {
            String value = mail.getHeader(header, "; ");
            if (value != null && inText(MimeUtility.decodeText(MimeUtility.unfold(value)))) {
                return true;
            }
        }
        return inPart(mail, depth);
    }

    private static boolean inPart(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            throw new IOException("too deep");
        }
        if (inText(part.getFileName())) {
            return true;
        }
        if (part.isMimeType("multipart/*")) {
            return inParts((Multipart) part.getContent(), depth);
        }
        if (part.isMimeType("message/rfc822")) {
            return inMail((MimeMessage) part.getContent(), depth + 1);
        }
        return part.isMimeType("text/*") && inBody(part);
    }

    private static boolean inParts(Multipart parts, int depth) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (inPart(part, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBody(Part part) throws MessagingException, IOException {
        String name = new ContentType(part.getContentType()).getParameter("charset");
        Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        try (InputStream body = part.getInputStream()) {
            Reader text = new InputStreamReader(body, charset);
            return CardSearch.finds(part.isMimeType("text/html") ? new Tagless(text) : text);
        }
    }

    private static boolean inText(String text) throws IOException {
        return text != null && CardSearch.finds(new StringReader(text));
    }

    /** What is seen of a web page; its tags hold addresses with long numbers. */
    private static final class Tagless extends FilterReader {

        private boolean inTag;

        private Tagless(Reader html) {
            super(html);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            int kept = offset;
            for (int i = offset; i < offset + count; i++) {
                boolean tag = inTag || target[i] == '<';
                inTag = tag && target[i] != '>';
                if (!tag) {
                    target[kept++] = target[i];
                }
            }
            return count < 0 ? count : kept - offset;
        }
    }
}
