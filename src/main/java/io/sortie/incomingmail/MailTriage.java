package io.sortie.incomingmail;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Holder;
import io.sortie.cases.CaseReference;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.mailbox.ReceivedMail.Origin;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides what a mail is: a request that opens its case, one for a person, or nothing that anybody has to read. Asks billing,
 * so it is done before any transaction begins.
 */
@Component
class MailTriage {

    private static final Duration DAY = Duration.ofDays(1);

    private final MailAddressees addressees;
    private final MailCards cards;
    private final MailSubjects subjects;
    private final IncomingMailTerms terms;
    private final IncomingMails mails;
    private final MeantOrder orders;
    private final BillingSystem billing;
    private final Clock clock;

    MailTriage(
            MailAddressees addressees,
            MailCards cards,
            MailSubjects subjects,
            IncomingMailTerms terms,
            IncomingMails mails,
            MeantOrder orders,
            BillingSystem billing,
            Clock clock) {
        this.addressees = addressees;
        this.cards = cards;
        this.subjects = subjects;
        this.terms = terms;
        this.mails = mails;
        this.orders = orders;
        this.billing = billing;
        this.clock = clock;
    }

    /** @throws io.sortie.billing.BillingUnavailable if it cannot be said now */
    Verdict of(ReceivedMail mail) {
        if (mail.origin() == Origin.BOUNCE || addressees.isOurOwn(mail.sender())) {
            return Verdict.skip();
        }
        String brand = addressees.brandOf(mail).orElse(null);
        Optional<CaseReference> about = subjects.caseOf(mail);
        boolean asks = brand != null && terms.asksForRefund(brand, mail.subject());
        boolean program = mail.origin() == Origin.PROGRAM;
        // An automatic answer to a mail of ours repeats its subject: nobody asked for anything.
        if (program && (about.isPresent() || !asks)) {
            return Verdict.skip();
        }
        if (cards.in(mail)) {
            return Verdict.card(brand, program ? null : told(mail, brand));
        }
        if (program) {
            return Verdict.sort(Why.PROGRAM, brand);
        }
        return about.map(reference -> Verdict.about(reference, brand)).orElseGet(() -> ofPerson(mail, brand, asks));
    }

    /** Billing has been waited for long enough: whatever can be said without it. */
    Verdict withoutBilling(ReceivedMail mail) {
        String brand = addressees.brandOf(mail).orElse(null);
        return cards.in(mail) ? Verdict.card(brand, null) : Verdict.sort(Why.BILLING_AWAY, brand);
    }

    private Verdict ofPerson(ReceivedMail mail, String brand, boolean asks) {
        if (mail.tooLarge() || !mail.readable()) {
            return Verdict.sort(mail.tooLarge() ? Why.TOO_LARGE : Why.UNREADABLE, brand);
        }
        if (brand == null || !asks) {
            return Verdict.sort(brand == null ? Why.BRAND_UNKNOWN : Why.OTHER_SUBJECT, brand);
        }
        List<Subscription> ofSender = ofSender(mail, brand);
        if (ofSender.isEmpty()) {
            return Verdict.sort(Why.SENDER_UNKNOWN, brand);
        }
        if (!mail.senderProven()) {
            return Verdict.sort(Why.SENDER_UNPROVEN, brand);
        }
        if (answeredEnough(mail, brand)) {
            return Verdict.sort(Why.TOO_MANY, brand);
        }
        return orders.in(mail, ofSender)
                .map(meant -> Verdict.open(brand, meant))
                .orElseGet(() -> Verdict.sort(Why.ORDER_UNCLEAR, brand));
    }

    /** Mail goes to addresses on file only [SEM-14], and to nobody without end. */
    private Holder told(ReceivedMail mail, String brand) {
        List<Subscription> ofSender = ofSender(mail, brand);
        return ofSender.isEmpty() || !mail.senderProven() || answeredEnough(mail, brand)
                ? null
                : ofSender.get(0).holder();
    }

    private List<Subscription> ofSender(ReceivedMail mail, String brand) {
        return brand == null || mail.sender() == null ? List.of() : billing.subscriptionsOf(brand, mail.sender());
    }

    private boolean answeredEnough(ReceivedMail mail, String brand) {
        int answered = mails.answeredSince(clock.instant().minus(DAY), mail.sender());
        return answered >= terms.of(Why.TOO_MANY, brand).answersPerDay();
    }
}
