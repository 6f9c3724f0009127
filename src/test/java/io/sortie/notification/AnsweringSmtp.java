package io.sortie.notification;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real mail server on the wire that answers MAIL, RCPT and DATA as a test says. */
class AnsweringSmtp extends GreenMail {

    /** What it answers instead of 250: by command, {@code RCPT} also by address. */
    final Map<String, String> answers = new ConcurrentHashMap<>();

    final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** What happens before it answers to RCPT. */
    volatile Runnable meanwhile = () -> {};

    AnsweringSmtp() {
        super(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    int tries(String address) {
        return asked.getOrDefault(address, 0);
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers managers) {
        return Map.of(setups[0].getProtocol(), new SmtpServer(setups[0], managers) {
            @Override
            protected ProtocolHandler createProtocolHandler(Socket client) {
                return new SmtpHandler(new SmtpCommandRegistry(), manager(managers), client);
            }
        });
    }

    private SmtpManager manager(Managers managers) {
        return new SmtpManager(managers.getImapHostManager(), managers.getUserManager()) {
            @Override
            public String checkSender(SmtpState state, MailAddress sender) {
                return answers.get("MAIL");
            }

            @Override
            public String checkRecipient(SmtpState state, MailAddress recipient) {
                asked.merge(recipient.getEmail(), 1, Integer::sum);
                meanwhile.run();
                return answers.getOrDefault(recipient.getEmail(), answers.get("RCPT"));
            }

            @Override
            public String checkData(SmtpState state) {
                return answers.get("DATA");
            }
        };
    }
}
