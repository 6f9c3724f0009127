package io.sortie.web.pages;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.brands.Brand;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.outagefile.Outage;
import io.sortie.outagefile.OutageChoice;
import io.sortie.refund.RefundPreview;
import io.sortie.refundfile.Finding;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundFacts;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPolicies.Terms;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/** One customer's refund, as the pages get it from the services. */
final class RefundSamples {

    static final CaseReference REFERENCE = new CaseReference("RFD-7K3M-Q9TX");
    static final Instant HELP_UNTIL = Samples.NOW.plus(Duration.ofHours(48));
    static final Instant PROMISED = Samples.NOW.plus(Duration.ofDays(30));
    static final Money AMOUNT = Money.of("12.90", "EUR");

    private RefundSamples() {}

    static Brand smarters() {
        return new Brand(
                "smarters-pro",
                "Smarters Pro",
                CustomerType.CONSUMER,
                Samples.PARIS,
                Locale.FRENCH,
                "support@smarters-pro.example",
                "+33 1 99 00 00 02",
                "no-reply@smarters-pro.example");
    }

    static Terms terms(boolean orderIdRequired) {
        return new Terms(
                orderIdRequired,
                orderIdRequired,
                Duration.ofHours(48),
                "PT24H",
                "P2D",
                "P1D",
                Duration.ofDays(30),
                20,
                31,
                Duration.ofDays(90),
                "P1D",
                "P3D",
                Duration.ofDays(90));
    }

    /** Sixty hours without service, two bonus days. */
    static OutageChoice choice() {
        Outage outage =
                new Outage(Samples.NOW.minus(Duration.ofHours(80)), Samples.NOW.minus(Duration.ofHours(20)), true);
        return OutageChoice.offered(REFERENCE, outage, 2, PROMISED);
    }

    static RefundPreview preview(Ground ground) {
        boolean refunds = ground.refunds();
        return new RefundPreview(
                ground,
                "A sentence says why.",
                refunds ? AMOUNT : null,
                false,
                null,
                refunds && ground != Ground.STATUTORY,
                PROMISED,
                Samples.PARIS);
    }

    static RefundPreview helpFirst() {
        return new RefundPreview(
                Ground.AGENT, "Technical support tries first.", null, true, HELP_UNTIL, false, PROMISED, Samples.PARIS);
    }

    /** On its way to the bank, and normally there by then. */
    static CaseFile dueAt(Instant dueAt) {
        return file(CaseState.AWAITING_SETTLEMENT, null, dueAt);
    }

    static CaseFile file(CaseState state, CaseOutcome outcome) {
        return file(state, outcome, outcome == null ? HELP_UNTIL : null);
    }

    private static CaseFile file(CaseState state, CaseOutcome outcome, Instant dueAt) {
        boolean paysBack = state == CaseState.AWAITING_SETTLEMENT || outcome == CaseOutcome.SETTLED;
        return new CaseFile(
                REFERENCE,
                CaseKind.REFUND,
                "smarters-pro",
                Regime.CONTRACTUAL,
                state,
                outcome,
                "SUB-2001",
                "ACC-2001",
                "ORD-2001",
                "Premium",
                Channel.WEB_FORM,
                false,
                Samples.NOW,
                dueAt,
                outcome == null ? null : PROMISED,
                null,
                null,
                null,
                paysBack ? AMOUNT : null,
                Samples.file(CaseState.SCHEDULED, null).customer(),
                LocalDate.parse("2026-11-01"),
                "TECHNICAL",
                "It does not start any more.",
                null,
                "REFUND");
    }

    static Refund refund(boolean ordered) {
        return new Refund(
                REFERENCE,
                RefundCause.TECHNICAL,
                null,
                null,
                new RefundFacts(
                        RefundFacts.Item.RENEWAL,
                        Samples.NOW.minus(Duration.ofDays(5)),
                        false,
                        false,
                        RefundFacts.Agreement.NONE,
                        RefundFacts.LateCharge.NONE,
                        new BigDecimal("120.5"),
                        5,
                        "12 / 100",
                        "4242",
                        null),
                Ground.PARTIAL,
                "smarters-pro.after",
                "SMA-02",
                "We looked at it together.",
                Finding.UNSOLVED,
                null,
                HELP_UNTIL,
                PROMISED,
                ordered ? Samples.NOW : null,
                ordered ? PROMISED : null,
                ordered ? PROMISED : null);
    }

    static RefundPayment payment(String status) {
        return new RefundPayment(
                REFERENCE,
                "CH-2001",
                Samples.NOW.minus(Duration.ofDays(5)),
                AMOUNT,
                AMOUNT,
                status == null ? null : AMOUNT,
                null,
                null,
                status,
                null);
    }

    static RefundPayment onItsWay() {
        return payment(BillingOperation.PENDING);
    }
}
