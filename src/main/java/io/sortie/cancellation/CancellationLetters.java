package io.sortie.cancellation;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.links.ConfirmationLink.Purpose;
import io.sortie.links.LinkIssue;
import io.sortie.notification.Mail;
import io.sortie.notification.NextCharge;
import io.sortie.notification.Outbox;
import io.sortie.notification.receipt.ReceiptContent.Kind;
import io.sortie.notification.receipt.Receipts;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer is told of a cancellation: the proof, and how it ended [SMA-19, CON-08, SPL-04]. */
@Service
class CancellationLetters {

    private final Cases cases;
    private final AgreedTerms agreed;
    private final CancellationProof proof;
    private final Receipts receipts;
    private final LinkIssue links;
    private final Outbox outbox;
    private final NextCharge nextCharge;
    private final Timeline timeline;
    private final Wording wording;
    private final String baseUrl;

    CancellationLetters(
            Cases cases,
            AgreedTerms agreed,
            CancellationProof proof,
            Receipts receipts,
            LinkIssue links,
            Outbox outbox,
            NextCharge nextCharge,
            Timeline timeline,
            Wording wording,
            @Value("${sortie.base-url}") String baseUrl) {
        this.cases = cases;
        this.agreed = agreed;
        this.proof = proof;
        this.receipts = receipts;
        this.links = links;
        this.outbox = outbox;
        this.nextCharge = nextCharge;
        this.timeline = timeline;
        this.wording = wording;
        this.baseUrl = baseUrl;
    }

    /**
     * The definitive proof: a mail with the durable document; where the law wants no link, one may still be pressed. After
     * the review of a cause it says what became of it, with the agent's grounds.
     */
    @Transactional
    void sendProof(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AgreedTerms.Terms terms = agreed.of(reference);
        ProvenEnds ends = ProvenEnds.booked(file, agreed.credited(reference).orElse(null));
        if (terms.causeDecided()) {
            Map<String, String> told = new HashMap<>(proof.values(file, terms, ends));
            told.put("grounds", grounds(reference));
            outbox.put(new Mail(reference, "cause-decided", told, null, print(file, Kind.DECISION, terms, ends)));
        } else {
            String link = terms.policy().link() == CancellationPolicy.Link.OPTIONAL
                    ? links.issue(reference, Purpose.IDENTITY, terms.policy().linkLife())
                    : null;
            String document = print(file, Kind.CANCELLATION, terms, ends);
            outbox.put(new Mail(reference, "cancellation-proof", proof.values(file, terms, ends), link, document));
        }
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "proof-sent", Map.of());
    }

    /** The receipt of a cancellation that counts already, while billing does not answer [LAW-05, LAW-11, LAW-16]. */
    @Transactional
    void acknowledge(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AgreedTerms.Terms terms = agreed.of(reference);
        ProvenEnds ends = ProvenEnds.agreed(terms);
        String document = print(file, Kind.NOTIFICATION, terms, ends);
        outbox.put(new Mail(reference, "notification-received", proof.values(file, terms, ends), null, document));
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "receipt-sent", Map.of());
    }

    private String print(CaseFile file, Kind kind, AgreedTerms.Terms terms, ProvenEnds ends) {
        return receipts.create(file, proof.content(kind, file, terms, ends));
    }

    /** What the agent has written: it stands in the timeline, which is erased with the case. */
    private String grounds(CaseReference reference) {
        return timeline.of(reference).stream()
                .filter(entry -> CauseReview.ANSWERED.contains(entry.key()))
                .map(entry -> entry.values().get("note"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The request is confirmed and an agent will be in touch [SEM-03]. */
    @Transactional
    void announceContact(CaseReference reference, Instant dueAt) {
        CaseFile file = cases.get(reference);
        String by = moment(dueAt, file);
        cases.due(reference, dueAt);
        timeline.add(reference, Actor.SORTIE, null, "agent-task", Map.of("dueAt", dueAt.toString()));
        outbox.put(new Mail(reference, "case-opened", Map.of("contactBy", by), null, null));
    }

    /** @param undeliverable nobody got the link: then no mail would arrive either, and customer service has tried */
    @Transactional
    void announceLapse(CaseReference reference, boolean undeliverable) {
        timeline.add(reference, Actor.SORTIE, null, undeliverable ? "lapsed-undelivered" : "lapsed", Map.of());
        if (undeliverable) {
            return;
        }
        String startAgain = baseUrl + "/" + cases.get(reference).brand() + "/cancel";
        outbox.put(new Mail(reference, "request-lapsed", Map.of("startAgainUrl", startAgain), null, null));
    }

    @Transactional
    void announceKept(CaseReference reference) {
        timeline.add(reference, Actor.SORTIE, null, "kept", Map.of());
        outbox.put(new Mail(reference, "customer-kept", nextCharge.of(cases.get(reference))));
    }

    @Transactional
    void announceUndo(CaseReference reference) {
        timeline.add(reference, Actor.SORTIE, null, "undone", Map.of());
        outbox.put(new Mail(reference, "cancellation-undone", nextCharge.of(cases.get(reference))));
    }

    private String moment(Instant instant, CaseFile file) {
        return wording.moment(instant, file.customer().locale(), file.customer().zone());
    }
}
