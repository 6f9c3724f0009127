package io.sortie.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * START READING HERE: looks into the mailbox and hands on what is unread there, oldest first. A mail is marked as read
 * after it was taken, never before: killed in between, it is read again and found to be known. What cannot be taken now
 * stays unread and keeps nothing else waiting.
 */
@Component
public class Mailbox {

    /** So many are asked for at a time. */
    private static final int AT_ONCE = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Optional<MailboxSettings> settings;
    private final MailFetching fetching;
    private final ReceivedMails mails;
    private boolean reachable = true;

    Mailbox(ObjectProvider<MailboxSettings> settings, MailFetching fetching, ReceivedMails mails) {
        this.settings = settings.orderedStream().filter(MailboxSettings::given).findFirst();
        this.fetching = fetching;
        this.mails = mails;
    }

    Optional<MailboxSettings> settings() {
        return settings;
    }

    /** Takes what is unread; does nothing where no mailbox is configured, and never fails. */
    public synchronized void poll() {
        settings.ifPresent(mailbox -> {
            try {
                look(mailbox);
                reachable = true;
            } catch (MessagingException | RuntimeException e) {
                // The class only: messages may carry addresses. Once, not at every look.
                if (reachable) {
                    LOG.warn("the mailbox cannot be read: {}", e.getClass().getName());
                }
                reachable = false;
            }
        });
    }

    private void look(MailboxSettings mailbox) throws MessagingException {
        try (Store store = Session.getInstance(mailbox.session()).getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.portOrUsual(), mailbox.user(), mailbox.password());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int from = 0; from < unread.length; from += AT_ONCE) {
                    Message[] next = Arrays.copyOfRange(unread, from, Math.min(from + AT_ONCE, unread.length));
                    fetching.prepare(folder, next);
                    for (Message message : next) {
                        take(message, folder, mailbox.verdictsBy());
                    }
                }
            }
        }
    }

    private void take(Message message, Folder folder, String verdictsBy) throws MessagingException {
        String place = ((UIDFolder) folder).getUIDValidity() + "/" + ((UIDFolder) folder).getUID(message);
        try {
            mails.received(fetched(message, folder, place, verdictsBy));
            message.setFlag(Flags.Flag.SEEN, true);
        } catch (RuntimeException e) {
            LOG.warn(
                    "mail {} not taken, to be read again: {}",
                    place,
                    e.getClass().getName());
        }
    }

    /** A mail that the server cannot show is for a person, as long as the mailbox itself can be read. */
    private ReceivedMail fetched(Message message, Folder folder, String place, String verdictsBy)
            throws MessagingException {
        try {
            return fetching.fetch(message, place, verdictsBy);
        } catch (MessagingException | IOException e) {
            if (!folder.isOpen()) {
                throw new MessagingException(e.getClass().getName());
            }
            return fetching.unreadable(place);
        }
    }
}
