package io.sortie.outagechoice;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.NextCharge;
import io.sortie.notification.Outbox;
import io.sortie.outagefile.OutageChoice;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the customer is told of their choice. */
@Component
class OutageLetters {

    private final Cases cases;
    private final NextCharge nextCharge;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    OutageLetters(Cases cases, NextCharge nextCharge, Timeline timeline, Outbox outbox, Wording wording) {
        this.cases = cases;
        this.nextCharge = nextCharge;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    void offer(OutageChoice choice) {
        CaseFile file = cases.get(choice.reference());
        String by = wording.moment(
                choice.answerUntil(), file.customer().locale(), file.customer().zone());
        String until = choice.answerUntil().toString();
        timeline.add(
                file.reference(), Actor.SORTIE, null, "outage-choice", Map.of("days", days(choice), "until", until));
        outbox.put(new Mail(file.reference(), "outage-choice", Map.of("days", days(choice), "answerBy", by)));
    }

    void extended(OutageChoice choice) {
        CaseFile file = cases.get(choice.reference());
        timeline.add(file.reference(), Actor.SORTIE, null, "outage-extended", Map.of("days", days(choice)));
        Map<String, String> told = new HashMap<>(nextCharge.of(file));
        told.put("days", days(choice));
        outbox.put(new Mail(file.reference(), "outage-extended", told));
    }

    private static String days(OutageChoice choice) {
        return String.valueOf(choice.days());
    }
}
