package io.sortie.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sortie.mailbox.MailboxSettings;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The mailbox that the demo's customers write to: an IMAP server of its own, on this machine only and in memory. What is
 * put into it is read over the wire like any other mailbox.
 */
@Component
@Profile("demo")
class DemoIncoming {

    private static final String USER = "customers@sortie.example";
    private static final String SERVER = "mail.sortie.example";
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private final Clock clock;
    private final GreenMail server;
    private final MailFolder inbox;
    private final MailboxSettings settings;

    DemoIncoming(Clock clock, @Value("${sortie.demo.imap-port:3143}") int port) throws FolderException {
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup(free(port), DemoMailServer.HOST, ServerSetup.PROTOCOL_IMAP));
        String password = UUID.randomUUID().toString();
        GreenMailUser user = server.setUser(USER, USER, password);
        server.start();
        this.inbox = server.getManagers().getImapHostManager().getInbox(user);
        this.settings = new MailboxSettings(
                DemoMailServer.HOST,
                server.getImap().getPort(),
                USER,
                password,
                null,
                ServerSetup.PROTOCOL_IMAP,
                OFTEN,
                SERVER,
                Map.of());
    }

    MailboxSettings settings() {
        return settings;
    }

    /**
     * Puts a mail into the mailbox, as having come now.
     *
     * @param proven what the mail server found out about its sender; it says so on top of all other headers
     */
    void add(MimeMessage mail, boolean proven) throws MessagingException, IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        String verdict = "Authentication-Results: " + SERVER + "; dmarc=" + (proven ? "pass" : "fail") + "\r\n";
        source.writeBytes(verdict.getBytes(StandardCharsets.US_ASCII));
        mail.writeTo(source);
        MimeMessage arrived = new MimeMessage(mail.getSession(), new ByteArrayInputStream(source.toByteArray()));
        inbox.appendMessage(arrived, new Flags(), Date.from(clock.instant()));
    }

    boolean hasUnread() {
        return inbox.getUnseenCount() > 0;
    }

    private static int free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(DemoMailServer.HOST))) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
