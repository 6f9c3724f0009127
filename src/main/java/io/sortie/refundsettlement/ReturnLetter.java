package io.sortie.refundsettlement;

import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.refundfile.RefundPayment;
import io.sortie.wording.Wording;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever was told that money is on its way, or paid out, is told when it is so no more [SMA-19]. */
@Service
class ReturnLetter {

    private final Cases cases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    ReturnLetter(Cases cases, Timeline timeline, Outbox outbox, Wording wording) {
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    @Transactional
    void announce(RefundPayment payment) {
        CaseReference reference = payment.reference();
        if (timeline.tells(reference, SettlementLetters.ANNOUNCED)) {
            Locale locale = cases.get(reference).customer().locale();
            String refund = wording.money(payment.amount(), locale);
            outbox.put(new Mail(reference, "refund-returned", Map.of("refund", refund)));
        }
    }
}
