package io.sortie.refund;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingRefused;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.CaseReference;
import io.sortie.effects.EffectInProgress;
import io.sortie.effects.Effects;
import io.sortie.refundfile.ChargeOwners;
import io.sortie.refundfile.PaymentNews;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Orders one payment back, once: its key is the case and the payment [SEM-21]. */
@Component
class PaymentOrders {

    private static final String ACTION = "refund";
    private static final String REFUSED = "refused-by-billing";
    private static final String PAID_BACK_BEFORE = "paid-back-before";

    private final BillingSystem billing;
    private final Effects effects;
    private final RefundPayments payments;
    private final PaymentNews news;
    private final ChargeOwners owners;

    PaymentOrders(
            BillingSystem billing, Effects effects, RefundPayments payments, PaymentNews news, ChargeOwners owners) {
        this.billing = billing;
        this.effects = effects;
        this.payments = payments;
        this.news = news;
        this.owners = owners;
    }

    /**
     * A refusal is final: somebody has paid it back by hand, or the payment cannot be. Finance looks into it.
     *
     * @throws EffectInProgress while another case is paying it back: what it leaves is ordered afterwards, or nothing
     * @throws io.sortie.effects.OutcomeUnknown if only a person can find out whether it was done, or only a person said so
     *     and billing does not show it
     */
    void order(RefundPayment payment, String subscriptionId) {
        if (!owners.own(payment.reference(), payment.chargeId())) {
            throw new EffectInProgress(payment.chargeId());
        }
        try {
            BillingOperation answer = ordered(payment, subscriptionId);
            if (BillingOperation.REPORTED.equals(answer.status()) && !paidBackSince(payment, subscriptionId)) {
                effects.doubt(payment.reference(), ACTION, payment.chargeId());
            }
            news.answered(payment, answer);
        } catch (PaidBackBefore before) {
            news.refused(payment, PAID_BACK_BEFORE);
        } catch (BillingRefused refused) {
            news.refused(payment, REFUSED);
        }
    }

    private BillingOperation ordered(RefundPayment payment, String subscriptionId) {
        CaseReference reference = payment.reference();
        // Where nobody can be asked, what was paid back since may be what an earlier try did.
        boolean before = effects.begun(reference, ACTION, payment.chargeId());
        boolean justSent = effects.justSent(reference, ACTION, payment.chargeId());
        boolean others = billing.guarantees().looksUp() || !before;
        return effects.once(reference, ACTION, payment.chargeId(), BillingOperation.class, billing, key -> {
            if (others && paidBackSince(payment, subscriptionId)) {
                return late(payment, key, before, justSent);
            }
            return billing.refund(key, payment.chargeId(), payment.amount());
        });
    }

    /**
     * What was paid back since may be an earlier try of ours that billing was slow to book.
     *
     * @throws EffectInProgress while that may still turn out
     * @throws PaidBackBefore if it was somebody else
     */
    private BillingOperation late(RefundPayment payment, String key, boolean before, boolean justSent) {
        Optional<BillingOperation> booked =
                before && billing.guarantees().looksUp() ? billing.lookUp(key) : Optional.empty();
        if (booked.isEmpty() && justSent) {
            throw new EffectInProgress(key);
        }
        return booked.orElseThrow(() -> new PaidBackBefore(payment.chargeId()));
    }

    /** True if less of the payment is kept than when the request came, by billing's books and ours. */
    private boolean paidBackSince(RefundPayment payment, String subscriptionId) {
        return billing.charges(subscriptionId).stream()
                .filter(charge -> charge.id().equals(payment.chargeId()))
                .map(charge -> payments.byOurBooks(charge, payment.reference()).kept())
                .anyMatch(kept -> kept.value().compareTo(payment.kept().value()) < 0);
    }
}
