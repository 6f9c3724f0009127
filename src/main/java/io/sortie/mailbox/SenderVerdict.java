package io.sortie.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What our own mail server found out about a sender [RFC 8601]. Only the topmost header counts: a server writes its own above
 * whatever the mail brought along.
 */
final class SenderVerdict {

    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PASSED = Pattern.compile("dmarc\\s*=\\s*pass(\\s.*)?");

    private SenderVerdict() {}

    /** @param server as it names itself; null if none is trusted */
    static boolean passed(Message mail, String server) {
        try {
            String[] headers = mail.getHeader("Authentication-Results");
            if (server == null || server.isBlank() || headers == null) {
                return false;
            }
            String[] parts = COMMENT.matcher(headers[0].toLowerCase(Locale.ROOT))
                    .replaceAll(" ")
                    .split(";");
            String[] named = parts[0].strip().split("\\s+");
            return named[0].equals(server.strip().toLowerCase(Locale.ROOT))
                    && Stream.of(parts).skip(1).anyMatch(part -> PASSED.matcher(part.strip())
                            .matches());
        } catch (MessagingException unreadable) {
            return false;
        }
    }
}
