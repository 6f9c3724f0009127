package io.sortie.notification;

import java.time.Instant;

/** Told what became of a mail of no case whose fate has to be kept: in the transaction that marks the mail as told. */
public interface NoticeNews {

    /** A mail server has it. */
    void handedOver(String mailId, Instant at);

    /** No mail server took it, or one sent it back. */
    void undeliverable(String mailId, MailFailure failure, Instant at);
}
