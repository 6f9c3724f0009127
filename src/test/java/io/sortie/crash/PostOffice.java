package io.sortie.crash;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail server outside of what is killed: what it has taken is the customers'. */
final class PostOffice implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** The paths of the links of this kind that somebody got, one of each mail. */
    List<String> links(String to, String kind) {
        Pattern link = Pattern.compile("http://[^\\s\"<>]*" + kind + "[^\\s\"<>]*");
        return received(to)
                .map(PostOffice::text)
                .map(link::matcher)
                .filter(Matcher::find)
                .map(found -> URI.create(found.group()).getRawPath())
                .toList();
    }

    List<String> subjects(String to) {
        return received(to).map(PostOffice::subject).toList();
    }

    private Stream<MimeMessage> received(String to) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(to));
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return firstText(mail.getContent());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstText(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts
                ? firstText(parts.getBodyPart(0).getContent())
                : content.toString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
