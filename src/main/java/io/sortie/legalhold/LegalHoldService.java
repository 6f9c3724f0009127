package io.sortie.legalhold;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionForm;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.engine.Decisions;
import io.sortie.forms.Answers;
import io.sortie.forms.StaffWords;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legal holds: placed by privacy at any time before the erasure, examined, released [SEM-18, LAW-19, LAW-20]. */
@Service
public class LegalHoldService {

    /** @param reason names a sentence {@code review.reason.*} */
    record Review(boolean needed, String reason, String ruleIds) {}

    /** @param heldUntil until when everything is kept, or null */
    record Answer(boolean refused, Instant heldUntil) {}

    private final LegalHoldProcess process;
    private final HoldAnswers answers;
    private final AccountDeletions deletions;
    private final HeldCategories held;
    private final DeletionForm form;
    private final Decisions decisions;
    private final Cases cases;
    private final Timeline timeline;
    private final Wording wording;
    private final Clock clock;

    LegalHoldService(
            LegalHoldProcess process,
            HoldAnswers answers,
            AccountDeletions deletions,
            HeldCategories held,
            DeletionForm form,
            Decisions decisions,
            Cases cases,
            Timeline timeline,
            Wording wording,
            Clock clock) {
        this.process = process;
        this.answers = answers;
        this.deletions = deletions;
        this.held = held;
        this.form = form;
        this.decisions = decisions;
        this.cases = cases;
        this.timeline = timeline;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Places a hold: privacy gets its task at once in the waiting period, else as soon as the money is settled.
     *
     * @throws Problem {@code case-state} once the erasure has begun or the case is over
     */
    @Transactional
    public void place(CaseReference reference, String note, Actor actor) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        if (deletions.find(reference).isEmpty() || !file.isOpen() || file.state() == CaseState.ERASING) {
            throw Problem.state("hold-not-possible", Map.of());
        }
        deletions.hold(reference, true, note);
        timeline.add(reference, actor, null, "hold-placed", Map.of());
        process.holdPlaced(reference);
    }

    /**
     * Takes a hold back that was placed and has not been examined yet.
     *
     * @throws Problem {@code case-state} if none is placed
     */
    @Transactional
    public void release(CaseReference reference, Actor actor) {
        cases.hold(reference);
        if (deletions.find(reference).filter(AccountDeletion::holdPlaced).isEmpty()) {
            throw Problem.state("hold-not-placed", Map.of());
        }
        deletions.hold(reference, false, null);
        timeline.add(reference, actor, null, "hold-taken-back", Map.of());
    }

    Review review(CaseReference reference) {
        AccountDeletion deletion = deletions.get(reference);
        Map<String, Object> row = decisions.required(
                "legal-hold-review",
                Map.of(
                        "holdPlaced",
                        deletion.holdPlaced(),
                        "dispute",
                        deletion.dispute(),
                        "signedAgreement",
                        deletion.signedAgreement()));
        return new Review((Boolean) row.get("reviewNeeded"), (String) row.get("reason"), (String) row.get("ruleIds"));
    }

    @Transactional
    Map<String, Object> present(CaseReference reference) {
        Review review = review(reference);
        String note = deletions.get(reference).holdNote();
        timeline.add(reference, Actor.SORTIE, null, "hold-examined", Map.of());
        Map<String, Object> shown = form.of(reference);
        shown.put("reviewText", StaffWords.inEach(locale -> reason(review, locale)));
        shown.put("holdNoteText", note == null ? "–" : note);
        shown.putAll(HoldAnswers.unanswered());
        return shown;
    }

    private String reason(Review review, Locale locale) {
        return wording.text("review.reason." + review.reason(), locale) + " [" + review.ruleIds() + "]";
    }

    /** What privacy decides. */
    @Transactional
    Answer record(CaseReference reference, Actor person, Map<String, Object> entered) {
        CaseFile file = cases.get(reference);
        LocalDate today = LocalDate.ofInstant(clock.instant(), file.customer().zone());
        HoldAnswers.Given given = answers.read(new Answers(entered), today);
        held.of(reference)
                .forEach(earlier -> held.release(reference, earlier.category().name()));
        given.categories().forEach(category -> held.hold(reference, category, given.ground(), given.until()));
        deletions.hold(reference, false, given.note());
        boolean refused = given.decision() == HoldAnswers.Decision.REFUSE;
        if (refused) {
            deletions.refused(reference, given.note());
        }
        timeline.add(reference, person, null, given.decision().sentence(), Map.of());
        boolean everything = given.decision() == HoldAnswers.Decision.HOLD;
        return new Answer(
                refused,
                everything
                        ? given.until()
                                .plusDays(1)
                                .atStartOfDay(file.customer().zone())
                                .toInstant()
                        : null);
    }
}
