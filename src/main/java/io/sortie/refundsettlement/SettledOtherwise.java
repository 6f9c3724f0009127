package io.sortie.refundsettlement;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundTotals;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a bank paid out and what was paid in another way are told apart: no statement shows a credit [SMA-19]. */
@Service
class SettledOtherwise {

    private static final String SETTLED_OTHERWISE = "refund-settled-otherwise";

    private final Cases cases;
    private final RefundPayments payments;
    private final RefundTotals totals;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    SettledOtherwise(
            Cases cases,
            RefundPayments payments,
            RefundTotals totals,
            Timeline timeline,
            Outbox outbox,
            Wording wording) {
        this.cases = cases;
        this.payments = payments;
        this.totals = totals;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** False, and nothing told, if all went back to the original means of payment. */
    @Transactional
    boolean announce(CaseReference reference) {
        Map<String, Money> sums = payments.of(reference).stream()
                .filter(payment -> RefundPayment.OTHER_MEANS.equals(payment.status()))
                .collect(Collectors.toMap(RefundPayment::failure, RefundPayment::amount, Money::plus));
        if (sums.isEmpty()) {
            return false;
        }
        Locale locale = cases.get(reference).customer().locale();
        Map<String, String> told = new HashMap<>();
        told.put("refund", text(totals.awarded(reference), locale));
        told.put("byTransfer", text(sums.get(OtherMeans.Means.BANK_TRANSFER.name()), locale));
        told.put("credited", text(sums.get(OtherMeans.Means.CREDIT.name()), locale));
        told.put("paidBefore", text(sums.get(OtherMeans.Means.ALREADY_PAID.name()), locale));
        told.put("byBank", text(totals.underWay(reference), locale));
        told.values().removeIf(Objects::isNull);
        timeline.add(reference, Actor.SORTIE, null, SETTLED_OTHERWISE, Map.of());
        outbox.put(new Mail(reference, SETTLED_OTHERWISE, told));
        return true;
    }

    private String text(Money sum, Locale locale) {
        return sum == null || sum.isZero() ? null : wording.money(sum, locale);
    }
}
