package io.sortie.refundfile;

import io.sortie.billing.Money;
import io.sortie.cases.CaseReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The money of a request as one sum, and a sum spread over its payments. Never more than was paid and kept [SEM-21]. */
@Component
public class RefundTotals {

    private final Refunds refunds;
    private final RefundPayments payments;

    RefundTotals(Refunds refunds, RefundPayments payments) {
        this.refunds = refunds;
        this.payments = payments;
    }

    /** The most that can be given: what was kept, or less if the customer asked for less. */
    public Money most(CaseReference reference) {
        return asked(reference, kept(reference));
    }

    /** What was paid and not paid back yet. */
    public Money kept(CaseReference reference) {
        return sum(reference, RefundPayment::kept);
    }

    public Money unused(CaseReference reference) {
        return sum(reference, RefundPayment::unused);
    }

    private Money asked(CaseReference reference, Money due) {
        Money requested = refunds.get(reference).facts().requested();
        return requested == null ? due : due.atMost(requested);
    }

    /** What is paid back, as decided until now; zero before. */
    public Money awarded(CaseReference reference) {
        return sum(reference, RefundPayment::amount);
    }

    /** What billing has been ordered to pay back, as far as it did not fail. */
    public Money underWay(CaseReference reference) {
        return sum(reference, payment -> payment.underWay() ? payment.amount() : null);
    }

    /** What could not be paid back to the original means of payment, and not yet otherwise. */
    public Money failed(CaseReference reference) {
        return sum(reference, payment -> payment.failed() ? payment.amount() : null);
    }

    /** What a ground gives back, never more than the customer asked for; nothing yet where a person decides. */
    public void award(CaseReference reference, Ground ground) {
        payments.of(reference)
                .forEach(payment ->
                        payments.award(reference, payment.chargeId(), ground.due(payment.kept(), payment.unused())));
        Money due = awarded(reference);
        Money asked = asked(reference, due);
        if (!asked.equals(due)) {
            award(reference, asked);
        }
    }

    /**
     * Spreads a sum over the payments, the newest first.
     *
     * @throws IllegalArgumentException if it is more than was kept, or negative
     */
    public void award(CaseReference reference, Money sum) {
        BigDecimal left = sum.value();
        for (RefundPayment payment : payments.of(reference)) {
            BigDecimal part = left.min(payment.kept().value());
            payments.award(reference, payment.chargeId(), new Money(part, sum.unit()));
            left = left.subtract(part);
        }
        if (left.signum() != 0 || sum.value().signum() < 0) {
            throw new IllegalArgumentException("not an amount that can be paid back");
        }
    }

    private Money sum(CaseReference reference, Function<RefundPayment, Money> part) {
        List<RefundPayment> all = payments.of(reference);
        BigDecimal sum = all.stream()
                .map(part)
                .filter(money -> money != null)
                .map(Money::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, all.get(0).kept().unit());
    }
}
