package io.sortie.refundfile;

import io.sortie.billing.Money;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.evidence.EvidenceWords;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What every form about a refund shows: purchase, payments, use, and what the table said and why [SMA-19]. */
@Component
public class RefundForm {

    private final Cases cases;
    private final CaseSummary summary;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final RefundTotals totals;
    private final EvidenceWords evidence;
    private final LateSurcharge surcharge;
    private final Wording wording;

    RefundForm(
            Cases cases,
            CaseSummary summary,
            Refunds refunds,
            RefundPayments payments,
            RefundTotals totals,
            EvidenceWords evidence,
            LateSurcharge surcharge,
            Wording wording) {
        this.cases = cases;
        this.summary = summary;
        this.refunds = refunds;
        this.payments = payments;
        this.totals = totals;
        this.evidence = evidence;
        this.surcharge = surcharge;
        this.wording = wording;
    }

    /** What goes on while a form is open: the files, and what has happened. */
    Map<String, String> soFar(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Locale locale = summary.agentLocale(file);
        return Map.of(
                "evidenceText",
                evidence.lines(reference, locale, file.customer().zone()),
                "timelineText",
                summary.timelineText(file, locale));
    }

    public Map<String, Object> of(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Refund refund = refunds.get(reference);
        Locale locale = summary.agentLocale(file);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("causeText", inEach("refund.cause." + refund.cause()));
        shown.put("wishText", wish(file));
        shown.put("purchaseText", StaffWords.inEach(each -> purchase(file, refund, each)));
        shown.put("paymentsText", lines(file, locale));
        shown.putAll(soFar(reference));
        shown.put("decisionText", StaffWords.inEach(each -> decision(refund, each)));
        shown.put("keptText", money(totals.kept(reference), locale));
        shown.put("unusedText", money(totals.unused(reference), locale));
        shown.put("awardedText", money(totals.awarded(reference), locale));
        shown.put("surchargeText", StaffWords.inEach(each -> surcharge.text(file, refund, each)));
        shown.put("currency", totals.kept(reference).currency());
        return shown;
    }

    private String wish(CaseFile file) {
        return file.expectedResolution() == null ? "–" : inEach("form.wish." + file.expectedResolution());
    }

    private String purchase(CaseFile file, Refund refund, Locale locale) {
        RefundFacts facts = refund.facts();
        Map<String, String> values = new HashMap<>();
        values.put("item", wording.text("refund.item." + facts.item(), locale));
        values.put("boughtAt", minute(file, facts.boughtAt(), locale));
        values.put("days", String.valueOf(facts.calendarDays()));
        values.put("hours", facts.hours().setScale(0, RoundingMode.DOWN).toPlainString());
        values.put("order", file.orderId());
        if (facts.used() != null) {
            values.put("used", facts.used());
        }
        if (facts.paid() != null) {
            values.put("card", facts.paid());
        }
        if (facts.requested() != null) {
            values.put("requested", money(facts.requested(), locale));
        }
        return Stream.of("form.refund.purchase", "form.refund.card", "form.refund.used", "form.refund.requested")
                .flatMap(key -> wording.find(key, locale, values).stream())
                .collect(Collectors.joining("\n"));
    }

    private String lines(CaseFile file, Locale locale) {
        return payments.of(file.reference()).stream()
                .map(payment -> String.join(
                        " · ",
                        minute(file, payment.chargedAt(), locale),
                        money(payment.kept(), locale),
                        payment.chargeId(),
                        inEach("refund.status." + payment.status())))
                .collect(Collectors.joining("\n"));
    }

    private String decision(Refund refund, Locale locale) {
        String found =
                refund.finding() == null ? "" : wording.text("refund.finding." + refund.finding(), locale) + "\n";
        return found
                + wording.text("refund.ground." + refund.ground(), locale)
                + "\n"
                + wording.text(refund.reasonKey(), locale)
                + " ["
                + refund.ruleIds()
                + "]";
    }

    private String inEach(String key) {
        return StaffWords.sideBySide(locale -> wording.text(key, locale));
    }

    private String minute(CaseFile file, Instant instant, Locale locale) {
        return wording.minute(instant, locale, file.customer().zone());
    }

    private String money(Money money, Locale locale) {
        return wording.money(money, locale);
    }
}
