package io.sortie.refund;

import io.sortie.billing.Charge;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.engine.StartDoor;
import io.sortie.intake.CaseOpening;
import io.sortie.problems.Problem;
import io.sortie.refund.RefundIntake.Checked;
import io.sortie.refundfile.RefundPayment;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.Refunds;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a refund is previewed and asked for. Start reading here. */
@Service
public class RefundService {

    private final RefundIntake intake;
    private final RefundPreviews previews;
    private final RefundProcess process;
    private final CaseOpening opening;
    private final Cases cases;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final Timeline timeline;

    RefundService(
            RefundIntake intake,
            RefundPreviews previews,
            RefundProcess process,
            CaseOpening opening,
            Cases cases,
            Refunds refunds,
            RefundPayments payments,
            Timeline timeline) {
        this.intake = intake;
        this.previews = previews;
        this.process = process;
        this.opening = opening;
        this.cases = cases;
        this.refunds = refunds;
        this.payments = payments;
        this.timeline = timeline;
    }

    /**
     * What would happen; opens nothing.
     *
     * @throws Problem that says what is wrong with the request
     */
    public RefundPreview preview(RefundRequest request) {
        return previews.of(intake.check(request));
    }

    /** All that is wrong with a request, for a form that tells it at once; the law may ask for less than the brand's terms do. */
    public List<Problem> wrong(RefundRequest request) {
        return intake.wrong(request);
    }

    /**
     * Opens a case and starts its process in one transaction; billing is asked before it begins.
     *
     * @param idempotencyKey the caller's key: the same key and request give the same case again; null for none
     * @throws Problem that says what is wrong; then nothing was opened
     */
    public CaseFile open(RefundRequest request, Actor actor, String idempotencyKey) {
        return open(request, actor, idempotencyKey, reference -> {});
    }

    /** @param meanwhile what belongs to the same transaction, done before the process starts and its tasks show the case */
    CaseFile open(RefundRequest request, Actor actor, String idempotencyKey, Consumer<CaseReference> meanwhile) {
        return opening.open(CaseKind.REFUND, actor, idempotencyKey, request, () -> intake.check(request), checked -> {
            CaseReference reference = register(checked, actor);
            meanwhile.accept(reference);
            process.refundRequested(reference);
            return reference;
        });
    }

    /** The door of the engine itself (Tasklist, engine-rest): the same checks. */
    @Transactional
    public CaseReference accept(RefundRequest request, Actor actor, StartDoor.Start start) {
        return opening.accept(actor, start, request, () -> register(intake.check(request, actor), actor));
    }

    private CaseReference register(Checked checked, Actor actor) {
        CaseReference reference = CaseReference.next(CaseKind.REFUND);
        RefundRequest request = checked.request();
        opening.register(RefundFiles.opened(reference, checked), actor, "refund-requested");
        refunds.open(
                reference, request.cause(), request.cancellationRequestedOn(), request.chargedOn(), checked.facts());
        checked.charges().forEach(charge -> payments.add(found(reference, charge, checked)));
        return reference;
    }

    private static RefundPayment found(CaseReference reference, Charge charge, Checked checked) {
        return RefundPayment.found(
                reference,
                charge.id(),
                charge.at(),
                charge.kept(),
                UnusedPart.of(charge, checked.contract(), checked.at()));
    }

    /**
     * The bank had paid and gave it back: the case is open again, in another process instance. A withdrawal that still waits
     * for other refunds is open as it was, and ends itself.
     *
     * @throws Problem {@code case-state} unless billing has said so before: whoever may start a refund can send the message
     */
    @Transactional
    void reopen(CaseReference reference, String processInstanceId) {
        boolean returned = payments.of(reference).stream().anyMatch(RefundPayment::failed);
        if (!returned || process.followed(reference, processInstanceId)) {
            throw Problem.state("refund-not-returned", Map.of());
        }
        if (!cases.get(reference).isOpen()) {
            cases.reopen(reference, CaseState.AWAITING_SETTLEMENT, processInstanceId);
        }
        timeline.add(reference, Actor.SORTIE, null, "refund-returned", Map.of());
    }

    /** How the request reached us. */
    static Channel channel(RefundRequest request) {
        return request.channel() == null ? Channel.API : request.channel();
    }
}
