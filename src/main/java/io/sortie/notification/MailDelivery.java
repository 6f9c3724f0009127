package io.sortie.notification;

import io.sortie.cases.CaseReference;

/** Told when an SMTP server has taken a mail of a case that a process waits for. */
public interface MailDelivery {

    /**
     * In the transaction that marks the mail as told.
     *
     * @throws RuntimeException if nobody is ready for the news yet: it is told again later
     */
    void handedOver(CaseReference reference, String kind);
}
