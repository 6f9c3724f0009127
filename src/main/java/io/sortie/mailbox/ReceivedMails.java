package io.sortie.mailbox;

/** Whoever does something about a mail that was read. */
public interface ReceivedMails {

    /**
     * Does it, or finds that it was done before. When this returns the mail is marked as read.
     *
     * @throws RuntimeException if it could not be done now: the mail stays unread and comes again
     */
    void received(ReceivedMail mail);
}
