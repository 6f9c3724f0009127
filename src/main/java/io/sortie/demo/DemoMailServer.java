package io.sortie.demo;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demo's own SMTP server: on this machine only, for every recipient. It says "250 OK" once the mail is in the
 * database and not before; when that fails the sender is told and tries again. It refuses what {@link DemoMailFaults}
 * were ordered.
 */
@Component
@Profile("demo")
class DemoMailServer {

    static final String HOST = "127.0.0.1";
    private static final Logger LOG = LoggerFactory.getLogger(DemoMailServer.class);

    private final DemoMails mails;
    private final DemoMailFaults faults;
    private final GreenMail server;

    DemoMailServer(DemoMails mails, DemoMailFaults faults, @Value("${sortie.demo.smtp-port:3025}") int port) {
        this.mails = mails;
        this.faults = faults;
        this.server = started(port);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private GreenMail started(int port) {
        GreenMail greenMail =
                new FaultyMailServer(new ServerSetup(free(port), HOST, ServerSetup.PROTOCOL_SMTP), faults);
        greenMail.getUserManager().setMessageDeliveryHandler(this::keep);
        greenMail.start();
        LOG.info("the demo's mails go to {}:{}", HOST, greenMail.getSmtp().getPort());
        return greenMail;
    }

    // A second demo on the same machine, or whatever else holds the port, is no reason not to start: 0 finds another.
    private static int free(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    private GreenMailUser keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        try {
            mails.add(recipient.getEmail(), message.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nobody();
    }

    // GreenMail then delivers to the user it is given; the mail is kept already and needs no second copy in memory.
    private static GreenMailUser nobody() {
        return (GreenMailUser) Proxy.newProxyInstance(
                DemoMailServer.class.getClassLoader(), new Class<?>[] {GreenMailUser.class}, (p, method, args) -> null);
    }

    @PreDestroy
    void stop() {
        server.stop();
    }
}
