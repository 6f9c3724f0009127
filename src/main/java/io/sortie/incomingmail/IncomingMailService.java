package io.sortie.incomingmail;

import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.evidence.EvidenceService;
import io.sortie.intake.RefundDoor;
import io.sortie.intake.RefundDoor.Written;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.mailbox.ReceivedMails;
import io.sortie.notification.UndeliveredMails;
import io.sortie.problems.Problem;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * START READING HERE: what happens to a customer's mail [SMA-05, GUI-07]. It opens a refund case, becomes somebody's task,
 * or is only remembered; whichever it is, the mail is marked as taken in the same transaction, and so happens once.
 */
@Service
class IncomingMailService implements ReceivedMails {

    static final String FILE_NAME = "e-mail.eml";

    private final MailTriage triage;
    private final IncomingMails mails;
    private final MailKeeping keeping;
    private final IncomingMailTerms terms;
    private final RefundDoor refunds;
    private final EvidenceService evidence;
    private final UndeliveredMails undelivered;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IncomingMailService(
            MailTriage triage,
            IncomingMails mails,
            MailKeeping keeping,
            IncomingMailTerms terms,
            RefundDoor refunds,
            EvidenceService evidence,
            UndeliveredMails undelivered,
            TransactionTemplate transaction,
            Clock clock) {
        this.triage = triage;
        this.mails = mails;
        this.keeping = keeping;
        this.terms = terms;
        this.refunds = refunds;
        this.evidence = evidence;
        this.undelivered = undelivered;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws BillingUnavailable while billing may still be waited for: the mail comes again */
    @Override
    public void received(ReceivedMail mail) {
        if (mails.knows(mail.key())) {
            return;
        }
        try {
            take(mail);
        } catch (DuplicateKeyException elsewhere) {
            if (!mails.knows(mail.key())) {
                throw elsewhere;
            }
        }
    }

    private void take(ReceivedMail mail) {
        try {
            Verdict verdict = triage.of(mail);
            switch (verdict.action()) {
                case SKIP -> transaction.executeWithoutResult(status -> skip(mail));
                case SORT -> toPerson(mail, verdict, null);
                case OPEN -> open(mail, verdict);
            }
        } catch (BillingUnavailable away) {
            if (clock.instant()
                    .isBefore(mail.receivedAt()
                            .plus(terms.of(Why.BILLING_AWAY, null).waitForBilling()))) {
                throw away;
            }
            toPerson(mail, triage.withoutBilling(mail), null);
        }
    }

    private void open(ReceivedMail mail, Verdict verdict) {
        Written written = new Written(
                verdict.brand(),
                verdict.meant().subscription().id(),
                verdict.meant().orderId(),
                verdict.meant().subscription().holder().email(),
                mail.text());
        try {
            refunds.open(written, Actor.CUSTOMER, "mail:" + mail.key(), reference -> opened(mail, verdict, reference));
        } catch (Problem refusal) {
            toPerson(mail, Verdict.sort(Why.REFUSED, verdict.brand()), refusal);
        }
    }

    /** In the transaction that opens the case. */
    private void opened(ReceivedMail mail, Verdict verdict, CaseReference reference) {
        keeping.opened(mail, verdict.brand(), reference);
        evidence.addMail(reference, FILE_NAME, mail.source(), Actor.CUSTOMER, Channel.EMAIL);
    }

    private void toPerson(ReceivedMail mail, Verdict verdict, Problem refusal) {
        transaction.executeWithoutResult(status -> keeping.toPerson(mail, verdict, refusal));
    }

    /** What a mail server could not deliver is told to its case; nobody has to read the rest. */
    private void skip(ReceivedMail mail) {
        keeping.skipped(mail);
        if (mail.bouncedId() != null) {
            undelivered.bounced(mail.bouncedId());
        }
    }
}
