package io.sortie.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.web.util.HtmlUtils;

/** A MIME message taken apart: its text, its HTML, its links and its attachments. */
final class DemoMailParts {

    private static final Pattern LINK_IN_TEXT = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LINK_IN_HTML = Pattern.compile("href=\"(https?://[^\"]+)\"");

    private final List<Part> attached = new ArrayList<>();
    private final List<byte[]> files = new ArrayList<>();
    private String text;
    private String html;

    private DemoMailParts() {}

    static DemoMailParts of(Part message) throws MessagingException, IOException {
        DemoMailParts parts = new DemoMailParts();
        parts.take(message);
        return parts;
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                take(child);
            }
        } else if (part.getFileName() != null) {
            attached.add(part);
            files.add(part.getInputStream().readAllBytes());
        } else if (part.isMimeType("text/html")) {
            html = (String) part.getContent();
        } else if (part.isMimeType("text/plain")) {
            text = ((String) part.getContent()).replace("\r\n", "\n");
        }
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    List<byte[]> files() {
        return files;
    }

    List<String> links() {
        Set<String> links = new LinkedHashSet<>();
        if (text != null) {
            LINK_IN_TEXT.matcher(text).results().forEach(found -> links.add(found.group()));
        }
        if (html != null) {
            for (Matcher link = LINK_IN_HTML.matcher(html); link.find(); ) {
                links.add(HtmlUtils.htmlUnescape(link.group(1)));
            }
        }
        return List.copyOf(links);
    }

    List<DemoMail.Attachment> attachments(long mail) {
        return IntStream.range(0, attached.size())
                .mapToObj(i -> attachment(mail, i))
                .toList();
    }

    private DemoMail.Attachment attachment(long mail, int number) {
        try {
            Part part = attached.get(number);
            return new DemoMail.Attachment(
                    MimeUtility.decodeText(part.getFileName()),
                    new ContentType(part.getContentType()).getBaseType().toLowerCase(java.util.Locale.ROOT),
                    files.get(number).length,
                    "/demo/mailbox/" + mail + "/attachments/" + number);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("an attachment of a caught mail cannot be read", e);
        }
    }
}
