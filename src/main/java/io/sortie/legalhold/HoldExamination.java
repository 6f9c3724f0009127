package io.sortie.legalhold;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionForm;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.HeldCategories.Why;
import io.sortie.deletionfile.HoldRecords;
import io.sortie.engine.Decisions;
import io.sortie.forms.Answers;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody has to look at a hold, what they see, and what they decide [SEM-18, LAW-19]. */
@Service
class HoldExamination {

    /** @param reason names a sentence {@code review.reason.*} */
    record Review(boolean needed, String reason, String ruleIds) {}

    /**
     * @param heldUntil until when everything is kept, or null
     * @param pastDueDate that is after the day on which the account has to be gone
     */
    record Answer(boolean refused, Instant heldUntil, boolean pastDueDate) {}

    private final HoldAnswers answers;
    private final HoldCalendar calendar;
    private final AccountDeletions deletions;
    private final HeldCategories held;
    private final HoldRecords records;
    private final ReleasedCases released;
    private final DeletionForm form;
    private final Decisions decisions;
    private final Cases cases;
    private final Timeline timeline;
    private final Wording wording;

    HoldExamination(
            HoldAnswers answers,
            HoldCalendar calendar,
            AccountDeletions deletions,
            HeldCategories held,
            HoldRecords records,
            ReleasedCases released,
            DeletionForm form,
            Decisions decisions,
            Cases cases,
            Timeline timeline,
            Wording wording) {
        this.answers = answers;
        this.calendar = calendar;
        this.deletions = deletions;
        this.held = held;
        this.records = records;
        this.released = released;
        this.form = form;
        this.decisions = decisions;
        this.cases = cases;
        this.timeline = timeline;
        this.wording = wording;
    }

    /** What is held until a day needs a decision before it can be held no longer, as what was placed does. */
    Review review(CaseReference reference) {
        AccountDeletion deletion = deletions.get(reference);
        Map<String, Object> row = decisions.required(
                "legal-hold-review",
                Map.of(
                        "holdPlaced",
                        deletion.holdPlaced() || deletion.everythingHeld(),
                        "dispute",
                        deletion.dispute(),
                        "signedAgreement",
                        deletion.signedAgreement()));
        return new Review((Boolean) row.get("reviewNeeded"), (String) row.get("reason"), (String) row.get("ruleIds"));
    }

    @Transactional
    public Map<String, Object> present(CaseReference reference) {
        Review review = review(reference);
        String note = deletions.get(reference).holdNote();
        timeline.add(reference, Actor.SORTIE, null, "hold-examined", Map.of());
        Map<String, Object> shown = form.of(reference);
        shown.put("reviewText", StaffWords.inEach(locale -> reason(review, locale)));
        shown.put("holdNoteText", note == null ? "–" : note);
        shown.putAll(HoldAnswers.unanswered());
        records.asked(reference).filter(asked -> asked.until() != null).ifPresent(asked -> {
            shown.put("heldGround", asked.ground());
            shown.put("heldUntil", asked.until().toString());
        });
        return shown;
    }

    private String reason(Review review, Locale locale) {
        return wording.text("review.reason." + review.reason(), locale) + " [" + review.ruleIds() + "]";
    }

    /** What privacy decides; a hold that is placed at the same time comes before it or after it, never in between. */
    @Transactional
    public Answer record(CaseReference reference, Actor person, Map<String, Object> entered) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        HoldAnswers.Given given = answers.read(new Answers(entered), calendar.today(file), calendar.latest(file));
        keep(reference, given, person);
        records.add(reference, person, entry(given));
        timeline.add(reference, person, null, given.decision().sentence(), Map.of());
        if (given.decision() != HoldAnswers.Decision.HOLD) {
            released.told(file);
            return new Answer(given.decision() == HoldAnswers.Decision.REFUSE, null, false);
        }
        Instant until = calendar.end(given.terms().until(), file);
        return new Answer(false, until, until.isAfter(deletions.get(reference).dueAt()));
    }

    private void keep(CaseReference reference, HoldAnswers.Given given, Actor person) {
        HoldTerms terms = given.terms();
        held.lift(reference, null, Why.EXAMINED, person);
        given.categories().forEach(category -> held.hold(reference, category, terms.ground(), terms.until(), person));
        deletions.hold(reference, false, given.note());
        boolean everything = given.decision() == HoldAnswers.Decision.HOLD;
        deletions.holdEverything(reference, everything ? terms.until() : null, everything ? terms.ground() : null);
        if (given.decision() == HoldAnswers.Decision.REFUSE) {
            deletions.refused(reference, given.note());
        }
    }

    private static HoldRecords.Entry entry(HoldAnswers.Given given) {
        LocalDate until = given.terms() == null ? null : given.terms().until();
        String ground = given.terms() == null ? null : given.terms().ground();
        return new HoldRecords.Entry(given.decision().name(), given.categories(), ground, until, given.note());
    }
}
