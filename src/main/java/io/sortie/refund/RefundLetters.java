package io.sortie.refund;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.Refunds;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer is told at the start and at the ends of a refund without money [SMA-19]. */
@Service
class RefundLetters {

    private final Cases cases;
    private final Refunds refunds;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Wording wording;

    RefundLetters(Cases cases, Refunds refunds, Outbox outbox, Timeline timeline, Wording wording) {
        this.cases = cases;
        this.refunds = refunds;
        this.outbox = outbox;
        this.timeline = timeline;
        this.wording = wording;
    }

    /** The request has its reference, and a promise by when it is decided. Who withdrew has been told more than that. */
    @Transactional
    void acknowledge(CaseReference reference) {
        CaseFile file = cases.get(reference);
        if (file.kind() == CaseKind.WITHDRAWAL) {
            return;
        }
        Refund refund = refunds.get(reference);
        String by = wording.moment(
                refund.promiseUntil(), file.customer().locale(), file.customer().zone());
        outbox.put(new Mail(reference, "refund-received", Map.of("promisedBy", by), null, null));
    }

    @Transactional
    void announceSolved(CaseReference reference) {
        cases.amount(reference, null);
        timeline.add(reference, Actor.SORTIE, null, "refund-solved", Map.of());
        outbox.put(new Mail(reference, "refund-solved", Map.of(), null, null));
    }

    /** With the sentence that says why, and the words of whoever declined. */
    @Transactional
    void announceDecline(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Refund refund = refunds.get(reference);
        String why = refund.reasonKey();
        cases.amount(reference, null);
        timeline.add(reference, Actor.SORTIE, null, "refund-declined", Map.of("reason", "{" + why + "}"));
        Map<String, String> told = new HashMap<>();
        told.put("why", wording.text(why, file.customer().locale()));
        if (refund.note() != null) {
            told.put("note", refund.note());
        }
        outbox.put(new Mail(reference, "refund-declined", told, null, null));
    }
}
