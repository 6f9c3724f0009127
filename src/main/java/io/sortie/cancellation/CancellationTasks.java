package io.sortie.cancellation;

import io.sortie.cancellation.CancellationPolicy.Link;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.engine.ActingUser;
import io.sortie.engine.Escalation;
import io.sortie.engine.StartDoor;
import io.sortie.engine.TaskAnswers;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The steps of {@code cancellation.bpmn}, one method for each. */
@Component
public class CancellationTasks {

    private final CancellationService service;
    private final CancellationTerms terms;
    private final CancellationProcess process;
    private final CancellationSteps steps;
    private final CancellationLetters letters;
    private final CancellationReview review;
    private final CauseReview causes;
    private final StartDoor door;
    private final Escalation escalation;
    private final ActingUser user;
    private final TaskAnswers answers;

    CancellationTasks(
            CancellationService service,
            CancellationTerms terms,
            CancellationProcess process,
            CancellationSteps steps,
            CancellationLetters letters,
            CancellationReview review,
            CauseReview causes,
            StartDoor door,
            Escalation escalation,
            ActingUser user,
            TaskAnswers answers) {
        this.service = service;
        this.terms = terms;
        this.process = process;
        this.steps = steps;
        this.letters = letters;
        this.review = review;
        this.causes = causes;
        this.door = door;
        this.escalation = escalation;
        this.user = user;
        this.answers = answers;
    }

    /** However the process was started, it goes on with a case that passed the same checks. */
    public void acceptRequest(DelegateExecution execution) {
        door.accept(
                execution,
                start -> service.accept(CancellationVariables.request(start.variables()), user.actor(), start));
    }

    public void determineTerms(DelegateExecution execution) {
        CancellationTerms.Routing routing = terms.determineTerms(reference(execution));
        CancellationPolicy policy = routing.policy();
        CancellationModel.BRAND.set(execution, routing.file().brand());
        CancellationModel.REGIME.set(execution, routing.file().regime().name());
        CancellationModel.BOUGHT_AT_STORE.set(execution, routing.boughtAtStore());
        CancellationModel.LINK_NEEDED.set(execution, policy.link() == Link.REQUIRED);
        CancellationModel.LINK_LIFE.set(execution, policy.linkLife().toString());
        CancellationModel.AGENT_CONTACT_NEEDED.set(execution, policy.agentContact());
        CancellationModel.CONTACT_DUE.set(execution, policy.contactDue());
        CancellationModel.STORE_FOLLOW_UP.set(execution, policy.storeFollowUp());
        CancellationModel.CAUSE_TO_REVIEW.set(execution, routing.claim() != null);
        if (routing.claim() != null) {
            CancellationModel.CAUSE_DUE.set(execution, routing.claim().reviewDue());
        }
    }

    public void presentReview(DelegateTask task) {
        review.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordReview(DelegateTask task) {
        boolean kept = review.record(reference(task.getExecution()), user.actor(), answers.take(task));
        CancellationModel.CUSTOMER_KEPT.set(task.getExecution(), kept);
    }

    public void presentCause(DelegateTask task) {
        causes.present(reference(task.getExecution()), task.getDueDate().toInstant())
                .forEach(task::setVariableLocal);
    }

    public void recordCause(DelegateTask task) {
        boolean accepted = causes.record(reference(task.getExecution()), user.actor(), answers.take(task));
        CancellationModel.CAUSE_ACCEPTED.set(task.getExecution(), accepted);
        CancellationModel.CAUSE_TO_REVIEW.set(task.getExecution(), false);
    }

    public void alertSupervisors(DelegateExecution execution) {
        escalation.toSupervisors(execution);
    }

    public void stopBilling(DelegateExecution execution) {
        Date confirmedAt = CancellationModel.CONFIRMED_AT.get(execution);
        CaseFile stopped = steps.stopBilling(reference(execution), confirmedAt == null ? null : confirmedAt.toInstant())
                .orElseThrow(() -> new BpmnError(CancellationModel.BILLING_SILENT));
        CancellationModel.BILLING_END.set(execution, Date.from(stopped.billingEnd()));
        CancellationModel.DATA_KEPT_UNTIL.set(execution, Date.from(stopped.dataKeptUntil()));
    }

    public void acknowledgeReceipt(DelegateExecution execution) {
        letters.acknowledge(reference(execution));
    }

    public void sendProof(DelegateExecution execution) {
        letters.sendProof(reference(execution));
    }

    public void requestChargeWatch(DelegateExecution execution) {
        process.chargesToBeWatched(reference(execution));
    }

    public void resumeBilling(DelegateExecution execution) {
        steps.resumeBilling(reference(execution));
    }

    public void announceLapse(DelegateExecution execution) {
        // Null where the link was asked for before this was known of it.
        boolean undeliverable = Boolean.TRUE.equals(CancellationModel.LINK_UNDELIVERABLE.get(execution));
        letters.announceLapse(reference(execution), undeliverable);
    }

    public void announceKept(DelegateExecution execution) {
        letters.announceKept(reference(execution));
    }

    public void announceUndo(DelegateExecution execution) {
        letters.announceUndo(reference(execution));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
