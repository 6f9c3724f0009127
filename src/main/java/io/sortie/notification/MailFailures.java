package io.sortie.notification;

/** Told once, in a transaction of its own, of each mail of a case that will not arrive as it is. */
public interface MailFailures {

    void undeliverable(UndeliverableMail mail);
}
