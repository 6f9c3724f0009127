package io.sortie.deletionfile;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The due day is missed: the customer reads why, their right to complain, and the judicial remedy [LAW-19]. */
@Component
public class DelayLetter {

    private final Cases cases;
    private final AccountDeletions deletions;
    private final SupervisoryAuthority authority;
    private final Outbox outbox;
    private final Timeline timeline;

    DelayLetter(
            Cases cases, AccountDeletions deletions, SupervisoryAuthority authority, Outbox outbox, Timeline timeline) {
        this.cases = cases;
        this.deletions = deletions;
        this.authority = authority;
        this.outbox = outbox;
        this.timeline = timeline;
    }

    /** With the reasons that were noted last. */
    @Transactional
    public void send(CaseReference reference) {
        CaseFile file = cases.get(reference);
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "deletion-delay-sent", Map.of());
        outbox.put(new Mail(
                reference,
                "deletion-delayed",
                Map.of("why", deletions.get(reference).delayReasons(), "authority", authority.of(file))));
    }
}
