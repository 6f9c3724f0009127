package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.cases.Regime;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.deletionfile.OpenMatter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** The deletion of one customer's account, as the pages get it from the services. */
final class DeletionSamples {

    static final CaseReference REFERENCE = new CaseReference("DEL-7K3M-Q9TX");
    static final Instant WAIT_UNTIL = Instant.parse("2026-12-06T09:15:30Z");
    static final Instant DUE_AT = Instant.parse("2026-12-22T09:15:30Z");
    static final List<OpenMatter> MATTERS = List.of(
            new OpenMatter(OpenMatter.Kind.UNPAID_INVOICE, "INV-77"),
            new OpenMatter(OpenMatter.Kind.REFUND_CASE, "RFD-7K3M-Q9TX"));

    private DeletionSamples() {}

    static DeletionTerms.Terms terms() {
        return new DeletionTerms.Terms(
                Duration.ofHours(72),
                Period.ofDays(30),
                Period.ofMonths(1),
                Period.ofMonths(2),
                Period.ofDays(14),
                Period.ofDays(1),
                Period.ofDays(7),
                "P1D",
                "P3D",
                "P2D",
                Period.ofYears(1),
                Period.ofMonths(3));
    }

    static CaseFile file(CaseState state, CaseOutcome outcome) {
        CaseFile.Customer customer = Samples.file(CaseState.SCHEDULED, null).customer();
        return file(state, outcome, customer);
    }

    /** What is left of the case afterwards [LAW-21]. */
    static CaseFile erased() {
        CaseFile.Customer nobody = new CaseFile.Customer(
                null, null, file(CaseState.CLOSED, null).customer().locale(), "FR", null, Samples.PARIS);
        return file(CaseState.CLOSED, CaseOutcome.ERASED, nobody);
    }

    private static CaseFile file(CaseState state, CaseOutcome outcome, CaseFile.Customer customer) {
        return new CaseFile(
                REFERENCE,
                CaseKind.ACCOUNT_DELETION,
                "semrush",
                Regime.CONTRACTUAL,
                state,
                outcome,
                null,
                "ACC-1001",
                null,
                null,
                Channel.WEB_FORM,
                false,
                Samples.NOW,
                outcome == null ? DUE_AT : null,
                outcome == null ? null : WAIT_UNTIL,
                null,
                null,
                null,
                null,
                customer,
                customer.name() == null ? null : LocalDate.parse("2024-04-01"),
                null,
                customer.name() == null ? null : "We move on.",
                null,
                null);
    }

    static AccountDeletion asked() {
        return new AccountDeletion(
                REFERENCE, null, null, null, null, null, null, null, null, List.of(), false, false, false, null, null,
                null, null);
    }

    static AccountDeletion confirmed(List<OpenMatter> waitsFor, String refusal) {
        return new AccountDeletion(
                REFERENCE,
                Samples.NOW,
                Samples.NOW,
                DUE_AT,
                WAIT_UNTIL,
                DUE_AT.minus(Duration.ofDays(7)),
                null,
                null,
                null,
                waitsFor,
                true,
                true,
                true,
                "A lawyer's letter has come.",
                null,
                null,
                refusal);
    }

    static AccountDeletion extended() {
        return new AccountDeletion(
                REFERENCE,
                Samples.NOW,
                Samples.NOW,
                DUE_AT,
                WAIT_UNTIL,
                DUE_AT,
                Samples.NOW,
                "Three systems are being merged.",
                null,
                List.of(),
                false,
                false,
                false,
                null,
                null,
                null,
                null);
    }
}
