package io.sortie.web.pages;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import io.sortie.brands.Brand;
import io.sortie.cancellation.Agreement;
import io.sortie.cancellation.CancellationPreview;
import io.sortie.cancellation.CancellationPreview.Alternative;
import io.sortie.cancellation.CancellationPreview.Offer;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.cases.Document;
import io.sortie.cases.Regime;
import io.sortie.cases.Timeline.Entry;
import io.sortie.notification.SentMails.Copy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One customer's story, as the pages get it from the services. */
final class Samples {

    static final CaseReference REFERENCE = new CaseReference("CAN-7K3M-Q9TX");
    static final String TOKEN = "Zk3vQw8xN1bR5tYc7uHj2a";
    static final Instant NOW = Instant.parse("2026-11-22T09:15:30Z");
    static final Instant TERM_END = Instant.parse("2026-12-31T23:00:00Z");
    static final Instant KEPT_UNTIL = Instant.parse("2027-01-30T23:00:00Z");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Set<CaseState> STOPPED = Set.of(CaseState.SCHEDULED, CaseState.IN_RETENTION, CaseState.CLOSED);

    private Samples() {}

    static Brand semrush() {
        return new Brand(
                "semrush",
                "Semrush",
                CustomerType.BUSINESS,
                PARIS,
                Locale.ENGLISH,
                "support@semrush.example",
                "+33 1 99 00 00 01",
                "no-reply@semrush.example");
    }

    static Brand parlons() {
        return new Brand(
                "parlons",
                "Parlons",
                CustomerType.CONSUMER,
                PARIS,
                Locale.FRENCH,
                "support@parlons.example",
                "+33 1 99 00 00 04",
                "no-reply@parlons.example");
    }

    static CancellationPreview contractual() {
        return new CancellationPreview(
                Regime.CONTRACTUAL,
                TERM_END,
                NOW,
                Money.of("249.95", "EUR"),
                Money.of("0.00", "EUR"),
                List.of("projects", "reports", "limits"),
                KEPT_UNTIL,
                true,
                true,
                null,
                LocalDate.parse("2027-03-31"),
                "P1M",
                List.of(new Offer("SMALLER_PLAN", "Pro"), new Offer("DEMO", null), new Offer("ASK_QUESTION", null)),
                List.of(new Alternative(
                        LocalDate.parse("2027-03-31"), Instant.parse("2027-03-31T22:00:00Z"), Money.of("0.00", "EUR"))),
                "Your contract ends when you confirm; the commitment you signed holds until its last day.",
                PARIS);
    }

    static CancellationPreview statutory() {
        return new CancellationPreview(
                Regime.STATUTORY,
                TERM_END,
                TERM_END,
                Money.of("0.00", "EUR"),
                Money.of("4.20", "EUR"),
                List.of("conversations"),
                KEPT_UNTIL,
                false,
                false,
                null,
                null,
                null,
                List.of(new Offer("SMALLER_PLAN", "Petit")),
                List.of(),
                "The law lets you end it with the next term, whatever the contract says.",
                PARIS);
    }

    static Agreement agreement() {
        return new Agreement(
                NOW,
                TERM_END,
                KEPT_UNTIL,
                Period.ofMonths(1),
                Money.of("249.95", "EUR"),
                Money.of("0.00", "EUR"),
                true,
                "semrush.link");
    }

    static CaseFile file(CaseState state, CaseOutcome outcome) {
        boolean stopped = STOPPED.contains(state);
        return new CaseFile(
                REFERENCE,
                CaseKind.CANCELLATION,
                "semrush",
                Regime.CONTRACTUAL,
                state,
                outcome,
                "SUB-1001",
                "ACC-1001",
                "ORD-1001",
                "Guru",
                Channel.WEB_FORM,
                false,
                NOW,
                outcome == null ? NOW.plusSeconds(86_400) : null,
                outcome == null ? null : KEPT_UNTIL,
                stopped ? TERM_END : null,
                stopped ? NOW : null,
                stopped ? KEPT_UNTIL : null,
                null,
                new CaseFile.Customer(
                        "Aïcha Customer", "customer@example.org", Locale.FRENCH, "FR", CustomerType.BUSINESS, PARIS),
                LocalDate.parse("2024-04-01"),
                "TOO_EXPENSIVE",
                "We are merging two teams\nand need one account less.",
                LocalDate.parse("2026-12-31"),
                "CANCEL");
    }

    static List<Entry> timeline() {
        return List.of(
                new Entry(NOW, Actor.CUSTOMER, Channel.WEB_FORM, "requested", Map.of("plan", "Guru")),
                new Entry(
                        NOW.plusSeconds(1),
                        Actor.SORTIE,
                        null,
                        "terms-decided",
                        Map.of("billingEnd", NOW.toString(), "accessEnd", TERM_END.toString())),
                new Entry(NOW.plusSeconds(2), Actor.SORTIE, null, "link-sent", Map.of("address", "c…@example.org")),
                new Entry(NOW.plusSeconds(400), Actor.CUSTOMER, Channel.WEB_FORM, "confirmed", Map.of()),
                new Entry(
                        NOW.plusSeconds(401),
                        Actor.SORTIE,
                        null,
                        "agent-task",
                        Map.of("dueAt", NOW.plusSeconds(86_801).toString())),
                new Entry(
                        NOW.plusSeconds(9_000),
                        Actor.agent("agent"),
                        Channel.PHONE,
                        "contact",
                        Map.of("note", "Ms Customer has read the dates and wants to leave.")),
                new Entry(NOW.plusSeconds(9_010), Actor.SORTIE, null, "fee-charged", Map.of("fee", "€249.95")),
                new Entry(NOW.plusSeconds(9_015), Actor.SORTIE, null, "proof-sent", Map.of()));
    }

    static Document proof() {
        return new Document(
                "0d9d2c1e-3d7f-4f0e-9a55-0f4b8a2a1c11",
                REFERENCE,
                Document.RECEIPT,
                "Proof of cancellation CAN-7K3M-Q9TX.pdf",
                "application/pdf",
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                "Proof of cancellation",
                "0".repeat(64),
                NOW.plusSeconds(9_015));
    }

    static List<Copy> mails() {
        return List.of(
                new Copy(
                        "confirm-link",
                        "Please confirm your cancellation",
                        "SENT",
                        "Hello,\n\nplease open this link within 24 hours:\n%%CONFIRM_LINK%%\n\nSemrush",
                        NOW,
                        NOW.plusSeconds(2)),
                new Copy(
                        "cancellation-proof",
                        "Proof of your cancellation",
                        "WAITING",
                        "Hello,\n\nattached you find the proof of your cancellation.",
                        NOW.plusSeconds(9_015),
                        null));
    }
}
