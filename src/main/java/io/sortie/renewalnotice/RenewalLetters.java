package io.sortie.renewalnotice;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.notification.CustomerMail;
import io.sortie.notification.Outbox;
import io.sortie.notification.PutMail;
import io.sortie.renewals.Notice;
import io.sortie.renewals.RenewalNotices;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the letters of a batch: the mail, and the row that keeps a second one away, in one transaction. */
@Component
class RenewalLetters {

    private final RenewalNotices notices;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    RenewalLetters(RenewalNotices notices, Outbox outbox, Wording wording, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /** With one statement for all mails and one for all rows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(List<Planned> planned) {
        Instant now = clock.instant();
        planned.stream()
                .filter(Planned::keptBefore)
                .forEach(one -> notices.missed(one.due().earlier().id(), now));
        List<Planned> fresh = planned.stream().filter(one -> !one.keptBefore()).toList();
        List<Planned> letters = fresh.stream().filter(Planned::canBeSent).toList();
        List<PutMail> mails = outbox.put(letters.stream().map(this::mail).toList(), brands(letters));
        List<Notice> rows = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            rows.add(letters.get(i).put(mails.get(i), now));
        }
        fresh.stream()
                .filter(one -> !one.canBeSent())
                .map(one -> one.unsent(UUID.randomUUID().toString(), now))
                .forEach(rows::add);
        notices.addAll(rows);
    }

    private static Map<String, Brand> brands(List<Planned> letters) {
        Map<String, Brand> brands = new HashMap<>();
        letters.forEach(one -> brands.put(one.brand().id(), one.brand()));
        return brands;
    }

    private CustomerMail mail(Planned one) {
        return new CustomerMail(
                one.brand().id(), one.contract().holder(), one.due().kind().mail(), null, null, values(one));
    }

    private Map<String, String> values(Planned one) {
        Subscription contract = one.contract();
        Locale locale = CustomerMail.language(one.brand(), contract.holder());
        Map<String, String> values = new HashMap<>();
        values.put("subscription", contract.id());
        values.put("plan", contract.plan());
        values.put("price", wording.money(contract.price(), locale) + " " + wording.period(contract.period(), locale));
        values.put("lastDay", wording.date(one.due().day(), locale));
        values.put("renewalDay", wording.date(LocalDate.ofInstant(contract.paidThrough(), one.zone()), locale));
        return values;
    }
}
