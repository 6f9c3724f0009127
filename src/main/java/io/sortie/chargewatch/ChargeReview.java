package io.sortie.chargewatch;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.chargewatch.WatchedCharges.Found;
import io.sortie.forms.CaseSummary;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance's part: what the form shows of a charge that should not be, and what was done about it [SEM-23]. */
@Service
class ChargeReview {

    private static final int LONGEST_NOTE = 4000;

    private final Cases cases;
    private final CaseSummary summary;
    private final ChargeWatches watches;
    private final WatchedCharges found;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ChargeWords words;

    ChargeReview(
            Cases cases,
            CaseSummary summary,
            ChargeWatches watches,
            WatchedCharges found,
            Timeline timeline,
            Outbox outbox,
            ChargeWords words) {
        this.cases = cases;
        this.summary = summary;
        this.watches = watches;
        this.found = found;
        this.timeline = timeline;
        this.outbox = outbox;
        this.words = words;
    }

    /** Tells the customer what was found and by when somebody looks into it, and answers what finance's form shows. */
    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        CaseFile file = cases.get(reference);
        List<Found> charges = found.open(reference);
        watches.chargeDue(reference, dueAt);
        charges.forEach(charge -> tell(
                reference, Actor.SORTIE, charge.again() ? "charge-not-paid-back" : "charge-found", values(charge)));
        tell(reference, Actor.SORTIE, "charge-task", Map.of("dueAt", dueAt.toString()));
        outbox.put(new Mail(reference, "charge-found", told(charges, dueAt, file), null, null));
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("chargesText", words.lines(charges, file));
        shown.put("endText", words.end(watches.running(reference).orElseThrow(), file));
        // The form's own answers live on the task too, so that nothing a person types becomes a process variable.
        shown.put("handling", "");
        shown.put("handlingNote", "");
        return shown;
    }

    private Map<String, String> told(List<Found> charges, Instant dueAt, CaseFile file) {
        Map<String, String> told = new HashMap<>();
        told.put("charged", words.listed(charges, file));
        told.put("handledBy", words.moment(dueAt, file));
        List<Found> again = charges.stream().filter(Found::again).toList();
        if (!again.isEmpty()) {
            told.put("notPaidBack", words.listed(again, file));
        }
        return told;
    }

    /** Tells the customer what was done. */
    @Transactional
    void record(CaseReference reference, Actor by, Map<String, Object> answers) {
        Handling handling = handling(answers.get("handling"));
        CaseFile file = cases.get(reference);
        String charged = words.listed(found.open(reference), file);
        String note = note(answers.get("handlingNote"));
        found.handled(reference, handling);
        watches.chargeDue(reference, null);
        String what = handling.name().toLowerCase(Locale.ROOT);
        tell(reference, by, "charge-" + what, Map.of("note", note));
        Map<String, String> told = Map.of("charged", charged, "done", words.done(what, file));
        outbox.put(new Mail(reference, "charge-handled", told, null, null));
    }

    private static Handling handling(Object answer) {
        try {
            return Handling.valueOf(String.valueOf(answer));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(List.of(new FieldError("handling", "{invalid.choice}")));
        }
    }

    private static String note(Object answer) {
        String note = answer == null ? "" : answer.toString().strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.invalid(List.of(new FieldError("handlingNote", "{invalid.message}")));
        }
        return note;
    }

    private static Map<String, String> values(Found charge) {
        return Map.of(
                "amount",
                charge.amount().amount() + " " + charge.amount().currency(),
                "chargedAt",
                charge.chargedAt().toString());
    }

    private void tell(CaseReference reference, Actor by, String key, Map<String, String> values) {
        timeline.add(reference, by, null, key, values);
    }
}
