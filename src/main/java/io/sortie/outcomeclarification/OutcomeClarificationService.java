package io.sortie.outcomeclarification;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.effects.OutcomeUnknown;
import io.sortie.effects.UnknownEffect;
import io.sortie.effects.UnknownEffects;
import io.sortie.engine.StuckJobs;
import io.sortie.engine.UnknownOutcomes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that can be done about an unknown outcome: ask a person, once; take the answer; let the stuck step go on. */
@Service
public class OutcomeClarificationService implements UnknownOutcomes {

    private final UnknownEffects effects;
    private final OutcomeClarificationProcess process;
    private final ClarificationPolicy policy;
    private final StuckJobs stuckJobs;
    private final Timeline timeline;
    private final FindingLimits limits;
    private final Clock clock;

    OutcomeClarificationService(
            UnknownEffects effects,
            OutcomeClarificationProcess process,
            ClarificationPolicy policy,
            StuckJobs stuckJobs,
            Timeline timeline,
            FindingLimits limits,
            Clock clock) {
        this.effects = effects;
        this.process = process;
        this.policy = policy;
        this.stuckJobs = stuckJobs;
        this.timeline = timeline;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks a person, unless one is asked already; the newest job that got stuck is the one that goes on afterwards. */
    @Override
    @Transactional
    public void clarify(OutcomeUnknown outcome, String stuckJob) {
        UnknownEffect effect = effects.stuck(outcome.key(), stuckJob);
        if (!process.isAsking(effect.clarification())) {
            String sentence = effect.doubted() ? "outcome-doubted" : "outcome-unknown";
            timeline.add(effect.reference(), Actor.SORTIE, null, sentence, Map.of());
            String due = policy.of(effect).due();
            effects.askedBy(effect.id(), process.outcomeUnknown(effect.reference(), effect.id(), due));
        }
    }

    /**
     * Writes what was found into the timeline and keeps it for the step that settles. If the outcome has become known by
     * itself meanwhile, that counts.
     *
     * @return true if the effect happened
     * @throws io.sortie.problems.Problem that says what is missing or wrong in the answers
     */
    @Transactional
    boolean recordFinding(String effectId, Actor by, Map<String, Object> answers) {
        UnknownEffect effect = effects.get(effectId);
        CaseReference reference = effect.reference();
        if (effect.known()) {
            timeline.add(reference, Actor.SORTIE, null, "outcome-answered", Map.of());
            return true;
        }
        Finding finding = Finding.of(effect, limits.of(effect).orElse(null), answers, clock.instant());
        String sentence = finding.done() ? "outcome-done" : "outcome-not-done";
        timeline.add(reference, by, null, sentence, Map.of("note", finding.note()));
        if (finding.done()) {
            effects.keep(effectId, finding.found());
        }
        return finding.done();
    }

    @Transactional
    void settleOutcome(String effectId) {
        UnknownEffect effect = effects.get(effectId);
        if (!effect.known()) {
            effects.done(effectId);
        }
        stuckJobs.goOn(effect.stuckJob());
    }

    @Transactional
    void allowSending(String effectId) {
        UnknownEffect effect = effects.get(effectId);
        effects.notDone(effectId);
        stuckJobs.goOn(effect.stuckJob());
    }
}
