package io.sortie.refundsettlement;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.refundfile.RefundForm;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundTotals;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance reads where the original means of payment failed. */
@Service
class FailedPayments {

    private final Cases cases;
    private final CaseSummary summary;
    private final RefundPayments payments;
    private final RefundTotals totals;
    private final RefundForm form;
    private final Timeline timeline;
    private final Wording wording;

    FailedPayments(
            Cases cases,
            CaseSummary summary,
            RefundPayments payments,
            RefundTotals totals,
            RefundForm form,
            Timeline timeline,
            Wording wording) {
        this.cases = cases;
        this.summary = summary;
        this.payments = payments;
        this.totals = totals;
        this.form = form;
        this.timeline = timeline;
        this.wording = wording;
    }

    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        cases.due(reference, dueAt);
        timeline.add(reference, Actor.SORTIE, null, "refund-other-means-task", Map.of("dueAt", dueAt.toString()));
        Map<String, Object> shown = form.of(reference);
        List<RefundPayment> failed = failed(reference);
        Locale locale = summary.agentLocale(cases.get(reference));
        shown.put(OtherMeans.ABOUT, failed.stream().map(RefundPayment::chargeId).collect(Collectors.joining(" ")));
        shown.put("awardedText", wording.money(totals.failed(reference), locale));
        shown.put(
                "failureText",
                failed.stream().map(payment -> line(payment, locale)).collect(Collectors.joining("\n")));
        shown.put("means", "");
        shown.put("consent", false);
        shown.put("consentChannel", "");
        shown.put("paymentNote", "");
        return shown;
    }

    private String line(RefundPayment payment, Locale locale) {
        String why = String.valueOf(payment.failure());
        return String.join(
                " · ",
                payment.chargeId(),
                wording.money(payment.amount(), locale),
                StaffWords.sideBySide(each ->
                        wording.find("refund.failure." + why, each, Map.of()).orElse(why)));
    }

    private List<RefundPayment> failed(CaseReference reference) {
        return payments.of(reference).stream().filter(RefundPayment::failed).toList();
    }
}
