package io.sortie.legalhold;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.SupervisoryAuthority;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer reads that their data is kept beyond the day that was promised: why, until when, the right to complain, and
 * the judicial remedy [LAW-19].
 */
@Component
class HoldLetter {

    private final Cases cases;
    private final AccountDeletions deletions;
    private final SupervisoryAuthority authority;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Wording wording;

    HoldLetter(
            Cases cases,
            AccountDeletions deletions,
            SupervisoryAuthority authority,
            Outbox outbox,
            Timeline timeline,
            Wording wording) {
        this.cases = cases;
        this.deletions = deletions;
        this.authority = authority;
        this.outbox = outbox;
        this.timeline = timeline;
        this.wording = wording;
    }

    @Transactional
    public void send(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountDeletion deletion = deletions.get(reference);
        Locale locale = Languages.spoken(file.customer().locale());
        String until = wording.date(deletion.heldUntil(), locale);
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "hold-told", Map.of());
        outbox.put(new Mail(
                reference,
                "deletion-held",
                Map.of(
                        "until",
                        until,
                        "ground",
                        wording.text("erasure.ground." + deletion.heldGround(), locale),
                        "why",
                        deletion.holdNote(),
                        "authority",
                        authority.of(file))));
    }
}
