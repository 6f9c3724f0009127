package io.sortie.withdrawal;

import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.engine.Decisions;
import io.sortie.engine.StartDoor;
import io.sortie.intake.CaseOpening;
import io.sortie.problems.Problem;
import io.sortie.withdrawal.WithdrawalIntake.Checked;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a withdrawal is previewed and stated. Start reading here. */
@Service
public class WithdrawalService {

    /** ISO durations: how long billing may be silent, and by when a person has looked at an unclear statement. */
    record Terms(String brand, String examineWithin, String clearUpDue) {}

    private final WithdrawalIntake intake;
    private final WithdrawalPreviews previews;
    private final WithdrawalProcess process;
    private final CaseOpening opening;
    private final Cases cases;
    private final Withdrawals withdrawals;
    private final Decisions decisions;

    WithdrawalService(
            WithdrawalIntake intake,
            WithdrawalPreviews previews,
            WithdrawalProcess process,
            CaseOpening opening,
            Cases cases,
            Withdrawals withdrawals,
            Decisions decisions) {
        this.intake = intake;
        this.previews = previews;
        this.process = process;
        this.opening = opening;
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
    }

    /**
     * What would happen; opens nothing.
     *
     * @throws Problem that says what is wrong with the statement, and what else there is
     */
    public WithdrawalPreview preview(WithdrawalRequest request) {
        return previews.of(intake.check(request));
    }

    /** All that is wrong with a statement, for a form that tells it at once. */
    public List<Problem> wrong(WithdrawalRequest request) {
        return intake.wrong(request);
    }

    /** Whether this contract can be left now: what would be refused is not offered. */
    public boolean isOpen(Subscription contract) {
        return intake.isOpen(contract);
    }

    /**
     * Takes the statement and starts its process in one transaction. Billing is asked before it begins; where it does not
     * answer, the statement is taken all the same.
     *
     * @param idempotencyKey the caller's key: the same key and request give the same case again; null for none
     * @throws Problem that says what is wrong; then nothing was opened
     */
    public CaseFile open(WithdrawalRequest request, Actor actor, String idempotencyKey) {
        return opening.open(
                CaseKind.WITHDRAWAL, actor, idempotencyKey, request, () -> check(request, actor), checked -> {
                    CaseReference reference = register(checked, actor);
                    process.withdrawalStated(reference);
                    return reference;
                });
    }

    private Checked check(WithdrawalRequest request, Actor actor) {
        return actor.isProgram() ? intake.checkOfProgram(request) : intake.check(request);
    }

    /** The door of the engine itself (Tasklist, engine-rest): the same checks. */
    @Transactional
    public CaseReference accept(WithdrawalRequest request, Actor actor, StartDoor.Start start) {
        return opening.accept(actor, start, request, () -> register(intake.check(request, actor), actor));
    }

    private CaseReference register(Checked checked, Actor actor) {
        CaseReference reference = CaseReference.next(CaseKind.WITHDRAWAL);
        opening.register(WithdrawalFiles.opened(reference, checked), actor, "withdrawal-stated");
        withdrawals.open(reference, checked.request().contract());
        withdrawals.judged(reference, checked.judgement());
        return reference;
    }

    Terms terms(CaseReference reference) {
        String brand = cases.get(reference).brand();
        Map<String, Object> row = decisions.required("withdrawal-terms", Map.of("brand", brand));
        return new Terms(brand, (String) row.get("examineWithin"), (String) row.get("clearUpDue"));
    }
}
