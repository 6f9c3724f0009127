package io.sortie.deletiondeadline;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionForm;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.forms.Answers;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadline of a deletion: kept, or extended once, with reasons, inside the first month [LAW-17, LAW-18]. */
@Service
public class DeletionDeadlineService {

    private enum Decision {
        KEEP,
        EXTEND
    }

    private enum DelayDecision {
        TELL,
        EXTEND
    }

    private final DeletionDeadlineProcess process;
    private final AccountDeletions deletions;
    private final DeletionTerms terms;
    private final DeletionForm form;
    private final Cases cases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    DeletionDeadlineService(
            DeletionDeadlineProcess process,
            AccountDeletions deletions,
            DeletionTerms terms,
            DeletionForm form,
            Cases cases,
            Timeline timeline,
            Outbox outbox,
            Wording wording,
            Clock clock) {
        this.process = process;
        this.deletions = deletions;
        this.terms = terms;
        this.form = form;
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Extends the deadline.
     *
     * @param reasons which the customer reads
     * @throws Problem {@code case-state} if it was extended before, the first month is over, or nothing is prepared
     */
    @Transactional
    public void extend(CaseReference reference, String reasons, Actor actor) {
        cases.hold(reference);
        record(reference, reasons, actor);
        if (!process.extensionGranted(reference)) {
            throw Problem.state("extension-not-possible", Map.of());
        }
    }

    @Transactional
    Map<String, Object> present(CaseReference reference) {
        Map<String, Object> shown = form.of(reference);
        shown.put("decision", "");
        shown.put("reasons", "");
        return shown;
    }

    /** True if privacy extends the deadline. */
    @Transactional
    boolean record(CaseReference reference, Actor person, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        if (answers.choice("decision", Decision.class) == Decision.KEEP) {
            return false;
        }
        record(reference, answers.note("reasons"), person);
        return true;
    }

    /** On the due day: true if privacy extends the deadline, else the reasons are noted that the customer will read. */
    @Transactional
    boolean recordDelay(CaseReference reference, Actor person, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        boolean extended = answers.choice("decision", DelayDecision.class) == DelayDecision.EXTEND;
        String reasons = answers.note("reasons");
        if (extended) {
            record(reference, reasons, person);
        } else {
            deletions.delayed(reference, reasons);
            timeline.add(reference, person, null, "deletion-deadline-missed", Map.of());
        }
        return extended;
    }

    private void record(CaseReference reference, String reasons, Actor person) {
        CaseFile file = cases.get(reference);
        ZoneId zone = file.customer().zone();
        AccountDeletion deletion =
                deletions.find(reference).orElseThrow(() -> Problem.state("extension-not-possible", Map.of()));
        DeletionTerms.Terms agreed = terms.of(file.brand());
        if (deletion.extendedAt() != null || deletion.dueAt() == null) {
            throw Problem.state("extension-not-possible", Map.of());
        }
        if (!agreed.extendable(deletion.receivedAt(), clock.instant(), zone)) {
            throw Problem.state("extension-too-late", Map.of());
        }
        Instant dueAt = agreed.extended(deletion.dueAt(), zone);
        deletions.extended(reference, clock.instant(), reasons);
        deletions.due(reference, dueAt, agreed.alertAt(dueAt, zone));
        cases.promise(reference, dueAt);
        timeline.add(
                reference, person, null, "deletion-extended", Map.of("dueAt", dueAt.toString(), "reasons", reasons));
    }

    /** The customer reads the new day and why. */
    @Transactional
    void announceExtension(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountDeletion deletion = deletions.get(reference);
        String dueAt = wording.moment(
                deletion.dueAt(), file.customer().locale(), file.customer().zone());
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "deletion-extension-sent", Map.of());
        outbox.put(
                new Mail(reference, "deletion-extended", Map.of("dueAt", dueAt, "why", deletion.extensionReasons())));
    }
}
