package io.sortie.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it was read.
 *
 * @param key the same whenever this mail is read again: a hash of its Message-ID, sender and date (one of the whole mail
 *     where there is no Message-ID), so that mailers which give one Message-ID to several mails lose none
 * @param place UIDVALIDITY and UID in the mailbox, for whoever looks for it there
 * @param sender the address it says it is from, or null if it names none or several
 * @param senderProven whether our own mail server found that the sender's domain vouches for it (DMARC)
 * @param senderName as the mail shows it, or null
 * @param recipients every address it went to, in lower case
 * @param answers ids of the mails that it answers
 * @param text what a person reads in it, without markup; empty if nothing
 * @param attachments names of the files in it
 * @param origin person or program
 * @param bouncedId with {@code BOUNCE}, the Message-ID of the mail that did not arrive; null if it says none, or if it is
 *     only late
 * @param source the mail byte for byte; null when it is too large to be fetched
 * @param readable false if its parts could not be taken apart
 */
public record ReceivedMail(
        String key,
        String place,
        String sender,
        boolean senderProven,
        String senderName,
        List<String> recipients,
        List<String> answers,
        String subject,
        String text,
        List<String> attachments,
        Origin origin,
        String bouncedId,
        Instant receivedAt,
        byte[] source,
        boolean readable) {

    /** Who wrote it, as its headers tell [RFC 3834]. */
    public enum Origin {
        PERSON,
        /** An automatic answer, a newsletter, a list. */
        PROGRAM,
        /** A mail server's report about another mail. */
        BOUNCE
    }

    public boolean tooLarge() {
        return source == null;
    }
}
