package io.sortie.refundsettlement;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.problems.Problem;
import io.sortie.refundfile.PaymentNews;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance's answer where the original means of payment failed: how it was paid in another way. */
@Service
class OtherMeans {

    enum Means {
        BANK_TRANSFER,
        /** Booked in billing by the next step, see {@link AgreedCredits}. */
        CREDIT,
        /** Somebody had paid it back by hand. */
        ALREADY_PAID
    }

    /** Names, on the task, the payments that its form is about; what fails later has a task of its own. */
    static final String ABOUT = "failedPayments";

    private final CaseContacts contacts;
    private final RefundPayments payments;
    private final PaymentNews news;
    private final OwedPayments owed;
    private final Timeline timeline;

    OtherMeans(CaseContacts contacts, RefundPayments payments, PaymentNews news, OwedPayments owed, Timeline timeline) {
        this.contacts = contacts;
        this.payments = payments;
        this.news = news;
        this.owed = owed;
        this.timeline = timeline;
    }

    /**
     * Money goes another way only with the customer's recorded consent [SEM-21, LAW-12], and only while it is still owed.
     *
     * @throws Problem 409 if it has been paid back meanwhile, or was not as somebody says, or nothing is left to be paid in
     *     another way
     */
    @Transactional
    void record(CaseReference reference, Actor person, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        Means means = answers.choice("means", Means.class);
        Channel channel = answers.channel("consentChannel");
        String note = answers.note("paymentNote");
        List<String> about = List.of(answers.text(ABOUT).split(" "));
        if (means != Means.ALREADY_PAID) {
            checkConsent(answers, channel);
        }
        // Billing first, then the rows are held: the bank's news never waits for billing.
        Map<String, OwedPayments.Found> books = owed.look(reference, failed(payments.of(reference), about));
        List<RefundPayment> failed = failed(payments.hold(reference), books.keySet());
        if (failed.isEmpty()) {
            throw Problem.state("refund-not-failed", Map.of());
        }
        failed.forEach(payment -> check(means, books.get(payment.chargeId())));
        failed.forEach(payment -> news.byOtherMeans(payment, means.name()));
        if (!contacts.isErased(reference)) {
            contacts.record(reference, person, channel, note);
        }
        timeline.add(reference, person, channel, "refund-other-means", Map.of("means", "{refund.means." + means + "}"));
    }

    private static List<RefundPayment> failed(List<RefundPayment> all, Collection<String> about) {
        return all.stream()
                .filter(RefundPayment::failed)
                .filter(payment -> about.contains(payment.chargeId()))
                .toList();
    }

    private static void checkConsent(Answers answers, Channel channel) {
        if (!answers.ticked("consent")) {
            throw Problem.invalid("consent", "{invalid.consent}");
        }
        if (channel == null) {
            throw Problem.invalid("consentChannel", "{invalid.required}");
        }
    }

    /** The task may be days old, and about another case than the person has in mind. */
    private static void check(Means means, OwedPayments.Found found) {
        if (means != Means.ALREADY_PAID && found == OwedPayments.Found.PAID_BACK) {
            throw Problem.state("refund-paid-back", Map.of());
        }
        if (means == Means.ALREADY_PAID && found == OwedPayments.Found.OWED) {
            throw Problem.state("refund-not-paid-back", Map.of());
        }
    }
}
