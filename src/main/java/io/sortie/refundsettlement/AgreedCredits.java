package io.sortie.refundsettlement;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.effects.Effects;
import io.sortie.refundfile.PaymentNews;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books what the customer agreed to take as a credit, each payment once [SEM-21]. */
@Service
class AgreedCredits {

    private static final String ACTION = "credit";

    private final BillingSystem billing;
    private final Effects effects;
    private final RefundPayments payments;
    private final OwedPayments owed;
    private final PaymentNews news;
    private final Cases cases;
    private final Timeline timeline;

    AgreedCredits(
            BillingSystem billing,
            Effects effects,
            RefundPayments payments,
            OwedPayments owed,
            PaymentNews news,
            Cases cases,
            Timeline timeline) {
        this.billing = billing;
        this.effects = effects;
        this.payments = payments;
        this.owed = owed;
        this.news = news;
        this.cases = cases;
        this.timeline = timeline;
    }

    /**
     * What billing refuses is finance's again, and so is what somebody paid back meanwhile: nothing was credited.
     *
     * @throws io.sortie.effects.OutcomeUnknown if an earlier sending may have been booked after all
     */
    @Transactional
    void book(CaseReference reference) {
        String subscriptionId = cases.get(reference).subscriptionId();
        payments.of(reference).stream()
                .filter(payment -> RefundPayment.OTHER_MEANS.equals(payment.status()))
                .filter(payment -> OtherMeans.Means.CREDIT.name().equals(payment.failure()))
                .forEach(payment -> book(payment, subscriptionId));
    }

    private void book(RefundPayment payment, String subscriptionId) {
        try {
            effects.once(
                    payment.reference(),
                    ACTION,
                    payment.chargeId(),
                    BillingOperation.class,
                    billing,
                    key -> credit(key, payment, subscriptionId));
        } catch (PaidBackMeanwhile paid) {
            failed(payment, "paid-back-before", "refund-credit-paid-back");
        } catch (BillingRefused refused) {
            failed(payment, "credit-refused", "refund-credit-refused");
        }
    }

    private BillingOperation credit(String key, RefundPayment payment, String subscriptionId) {
        if (owed.look(payment) == OwedPayments.Found.PAID_BACK) {
            throw new PaidBackMeanwhile(payment.chargeId());
        }
        return billing.credit(key, subscriptionId, payment.amount());
    }

    /** @throws io.sortie.effects.OutcomeUnknown if an earlier sending may have been booked */
    private void failed(RefundPayment payment, String why, String told) {
        effects.checkUnsent(payment.reference(), ACTION, payment.chargeId());
        news.notByOtherMeans(payment, why);
        String amount = payment.amount().text();
        timeline.add(payment.reference(), Actor.SORTIE, null, told, Map.of("amount", amount));
    }
}
