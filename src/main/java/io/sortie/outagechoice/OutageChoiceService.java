package io.sortie.outagechoice;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.outagefile.OutageChoice;
import io.sortie.outagefile.OutageChoice.Option;
import io.sortie.outagefile.OutageChoices;
import io.sortie.problems.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** START READING HERE: money back or a longer term, as the customer likes [SMA-15]. */
@Service
public class OutageChoiceService {

    private final OutageChoiceProcess process;
    private final OutageChoices choices;
    private final OutageLetters letters;
    private final LongerTerm longerTerm;
    private final Cases cases;
    private final Timeline timeline;

    OutageChoiceService(
            OutageChoiceProcess process,
            OutageChoices choices,
            OutageLetters letters,
            LongerTerm longerTerm,
            Cases cases,
            Timeline timeline) {
        this.process = process;
        this.choices = choices;
        this.letters = letters;
        this.longerTerm = longerTerm;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Whether the customer may choose now. */
    public boolean waits(CaseReference reference) {
        return process.waits(reference);
    }

    /**
     * The customer's choice; the first one counts.
     *
     * @throws Problem {@code case-state} if there is nothing to choose, or not any more
     */
    @Transactional
    public void choose(CaseReference reference, Option option, Actor by, Channel channel) {
        cases.get(reference);
        if (!process.chosen(reference, option)) {
            throw Problem.state("nothing-to-choose", Map.of());
        }
        choices.chosen(reference, option);
        timeline.add(reference, by, channel, "outage-chosen-" + option.name().toLowerCase(Locale.ROOT), Map.of());
    }

    /** Returns until when they may choose. */
    @Transactional
    Instant offer(CaseReference reference) {
        OutageChoice choice = choices.get(reference);
        cases.due(reference, choice.answerUntil());
        letters.offer(choice);
        return choice.answerUntil();
    }

    /**
     * Once, whatever is retried; false if billing says that this term cannot last longer.
     *
     * @throws io.sortie.effects.OutcomeUnknown if only a person can find out whether it does
     */
    @Transactional
    boolean extend(CaseReference reference) {
        OutageChoice choice = choices.get(reference);
        if (choice.chosen() == null) {
            timeline.add(reference, Actor.SORTIE, null, "outage-unanswered", Map.of());
        }
        if (!longerTerm.order(choice, cases.get(reference).subscriptionId())) {
            timeline.add(reference, Actor.SORTIE, null, "outage-not-extended", Map.of());
            return false;
        }
        choices.extended(reference);
        letters.extended(choice);
        return true;
    }
}
