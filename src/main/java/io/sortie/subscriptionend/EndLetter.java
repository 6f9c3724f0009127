package io.sortie.subscriptionend;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customer reads what a subscription that ended with the account has cost, and what is paid back, as it was booked. */
@Component
class EndLetter {

    private final Cases cases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    EndLetter(Cases cases, Timeline timeline, Outbox outbox, Wording wording) {
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Nothing if no money has moved. */
    void told(CaseReference reference, BillingOperation booked) {
        CaseFile file = cases.get(reference);
        Locale locale = Languages.spoken(file.customer().locale());
        Map<String, String> values = new HashMap<>();
        note(reference, "fee-charged", "fee", booked.amount(), locale, values);
        note(reference, "credit-booked", "credit", booked.credit(), locale, values);
        if (!values.isEmpty()) {
            values.put("ended", String.valueOf(booked.subscriptionId()));
            outbox.put(new Mail(reference, "deletion-settled", values));
        }
    }

    private void note(
            CaseReference reference, String told, String name, Money money, Locale locale, Map<String, String> values) {
        if (money != null && !money.isZero()) {
            values.put(name, wording.money(money, locale));
            timeline.add(reference, Actor.SORTIE, Channel.EMAIL, told, Map.of(name, money.text()));
        }
    }
}
