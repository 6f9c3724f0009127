package io.sortie.journeys;

import io.sortie.mailbox.MailboxSettings;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;

/** The mailbox as somebody else sees it who looks into it over IMAP. */
record MailFolder(MailboxSettings given) {

    void append(Customer customer, int size) throws MessagingException {
        String head = "Authentication-Results: " + given.verdictsBy() + "; dmarc=pass\r\nFrom: " + customer.email()
                + "\r\nTo: " + MailJourney.to(customer) + "\r\nMessage-ID: <" + size + "." + customer.email()
                + ">\r\nSubject: " + MailJourney.SUBJECT + "\r\n\r\nMerci\r\n";
        byte[] source = Arrays.copyOf(head.getBytes(StandardCharsets.UTF_8), size);
        Arrays.fill(source, head.length(), size, (byte) '.');
        inFolder(folder -> folder.appendMessages(
                new Message[] {new MimeMessage((Session) null, new ByteArrayInputStream(source))}));
    }

    /** How many mails of this sender are unread again. */
    int unmark(Customer customer) {
        return mark(customer, false);
    }

    /** Nobody is to read this sender's mails any more. */
    int mark(Customer customer) {
        return mark(customer, true);
    }

    private int mark(Customer customer, boolean seen) {
        int[] count = {0};
        inFolder(folder -> {
            for (Message message : folder.getMessages()) {
                if (sender(message).contains(customer.email())) {
                    message.setFlag(Flags.Flag.SEEN, seen);
                    count[0]++;
                }
            }
        });
        return count[0];
    }

    // not by getFrom(), which needs an envelope: the server cannot make one of every mail
    private static String sender(Message message) throws MessagingException {
        String[] from = message.getHeader("From");
        return from == null ? "" : from[0];
    }

    int unread() {
        int[] count = {0};
        inFolder(folder -> count[0] = folder.getUnreadMessageCount());
        return count[0];
    }

    private interface Look {
        void at(Folder folder) throws MessagingException;
    }

    private void inFolder(Look look) {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(given.host(), given.port(), given.user(), given.password());
            try (Folder folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                look.at(folder);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
