package io.sortie.notification;

/** Why a mail will not arrive as it is: all that is kept of what the mail server said. */
public enum MailFailure {
    /** The address does not exist, or takes no mail any more. */
    UNKNOWN_ADDRESS,
    /** The mailbox is full or takes no mail of this size. */
    MAILBOX_FULL,
    /** The mail server takes no such mail, whatever the address. */
    MAIL_REFUSED,
    /** A mail server took it and sent it back later. */
    SENT_BACK,
    /** No mail server took it for as long as {@code sortie.mail.give-up-after} says. */
    TRIED_TOO_LONG
}
