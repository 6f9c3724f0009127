package io.sortie.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a person sees of a mail: its text, and the names of the files in it. Nothing is run or fetched. */
final class MailBody {

    /** More is no mail that somebody wrote. */
    private static final int MOST_PARTS = 200;

    private static final int DEEPEST = 10;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<String> files = new ArrayList<>();
    private int parts;

    private MailBody() {}

    /** @throws IOException if it cannot be taken apart */
    static MailBody of(Part mail) throws MessagingException, IOException {
        MailBody body = new MailBody();
        body.take(mail, 0);
        return body;
    }

    /** The text as written; where there is only a web page, what is read of it. */
    String text() {
        return plain.toString().isBlank() ? PageText.of(html.toString()) : plain.toString();
    }

    List<String> files() {
        return List.copyOf(files);
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new IOException("too many parts");
        }
        String name = name(part);
        boolean attached = name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        if (attached || part.isMimeType("message/rfc822")) {
            files.add(name == null ? "–" : name);
        } else if (part.isMimeType("multipart/*")) {
            Multipart inner = (Multipart) part.getContent();
            for (int i = 0; i < inner.getCount(); i++) {
                BodyPart child = inner.getBodyPart(i);
                take(child, depth + 1);
            }
        } else if (part.isMimeType("text/html")) {
            html.append(decoded(part)).append('\n');
        } else if (part.isMimeType("text/*")) {
            plain.append(decoded(part)).append('\n');
        }
    }

    private static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        try {
            return name == null || name.isBlank() ? null : MimeUtility.decodeText(name);
        } catch (java.io.UnsupportedEncodingException unknown) {
            return name;
        }
    }

    /** In the character set it names, if it is one; else as UTF-8, and where that cannot be as older programs write. */
    private static String decoded(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        }
        Charset named = charset(part);
        if (named != null) {
            return new String(bytes, named);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }

    /** Null where none is named that says anything: plain ASCII is what mailers write that do not know. */
    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            Charset charset = name == null ? null : Charset.forName(MimeUtility.javaCharset(name));
            return StandardCharsets.US_ASCII.equals(charset) ? null : charset;
        } catch (ParseException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
