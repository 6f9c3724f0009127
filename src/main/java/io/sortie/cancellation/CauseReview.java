package io.sortie.cancellation;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.forms.CaseSummary;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agent's review of a cause for an earlier end [LAW-02, LAW-15]: the cancellation counts already and its proof is
 * sent; only whether it ends sooner is open.
 */
@Service
class CauseReview {

    private static final String ACCEPTED = "ACCEPTED";
    private static final Set<String> ANSWERS = Set.of(ACCEPTED, "DECLINED");

    private static final String DECLINED_ENTRY = "cause-declined";

    /** The entries of an answer; their note is the grounds. */
    static final Set<String> ANSWERED = Set.of(CancellationActions.CAUSE_ACCEPTED, DECLINED_ENTRY);

    private final Cases cases;
    private final CaseSummary summary;
    private final AgreedTerms agreed;
    private final Timeline timeline;
    private final Wording wording;

    CauseReview(Cases cases, CaseSummary summary, AgreedTerms agreed, Timeline timeline, Wording wording) {
        this.cases = cases;
        this.summary = summary;
        this.agreed = agreed;
        this.timeline = timeline;
        this.wording = wording;
    }

    /** Tells in the timeline by when it is reviewed, and answers what the agent's form shows. */
    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        timeline.add(reference, Actor.SORTIE, null, "cause-review", Map.of("dueAt", dueAt.toString()));
        CaseFile file = cases.get(reference);
        AgreedTerms.Terms terms = agreed.of(reference);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("termsText", ends(terms.dates(), file));
        shown.put("causeTermsText", ends(terms.claim().dates(), file));
        // The form's own answers live on the task too, so that nothing an agent types becomes a process variable.
        shown.put("causeDecision", "");
        shown.put("causeNote", "");
        return shown;
    }

    /**
     * Keeps the answer and its grounds; true if the earlier end is accepted.
     *
     * @throws Problem {@code invalid-request} without an answer, or without grounds: the customer reads them
     */
    @Transactional
    boolean record(CaseReference reference, Actor agent, Map<String, Object> answers) {
        Object decision = answers.get("causeDecision");
        if (!ANSWERS.contains(String.valueOf(decision))) {
            throw Problem.invalid("causeDecision", "{invalid.choice}");
        }
        String note = String.valueOf(answers.getOrDefault("causeNote", "")).strip();
        if (note.isEmpty()) {
            throw Problem.invalid("causeNote", "{invalid.required}");
        }
        if (cases.get(reference).customer().email() == null) {
            throw Problem.state("case-erased", Map.of());
        }
        boolean accepted = ACCEPTED.equals(decision);
        agreed.decided(reference, accepted);
        timeline.add(
                reference,
                agent,
                null,
                accepted ? CancellationActions.CAUSE_ACCEPTED : DECLINED_ENTRY,
                Map.of("note", note));
        return accepted;
    }

    private String ends(CancellationDates dates, CaseFile file) {
        Locale locale = summary.agentLocale(file);
        Map<String, String> values = Map.of(
                "billingEnd", minute(dates.billingEnd(), file, locale),
                "accessEnd", minute(dates.accessEnd(), file, locale),
                "dataKeptUntil", minute(dates.dataKeptUntil(), file, locale),
                "fee", wording.money(dates.fee(), locale),
                "zone", file.customer().zone().getId());
        return wording.text("form.terms", locale, values);
    }

    private String minute(Instant instant, CaseFile file, Locale locale) {
        return wording.minute(instant, locale, file.customer().zone());
    }
}
