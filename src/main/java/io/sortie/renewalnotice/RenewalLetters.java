package io.sortie.renewalnotice;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.notification.CustomerMail;
import io.sortie.notification.MailFailure;
import io.sortie.notification.Outbox;
import io.sortie.notification.PutMail;
import io.sortie.renewals.Notice;
import io.sortie.renewals.Notice.State;
import io.sortie.renewals.RenewalNotices;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Due due, Subscription contract, boolean freeExit, Brand brand, ZoneId zone) {
        Instant now = clock.instant();
        if (due.missed() && due.earlier() != null) {
            notices.missed(due.earlier().id(), now);
        } else if (due.missed()) {
            notices.add(notice(due, contract, State.MISSED, freeExit, null, null));
        } else if (!Outbox.reaches(contract.holder())) {
            notices.add(notice(due, contract, State.FAILED, freeExit, null, MailFailure.UNKNOWN_ADDRESS.name()));
        } else {
            Map<String, String> values = values(due, contract, brand, zone);
            PutMail mail = outbox.put(
                    new CustomerMail(brand.id(), contract.holder(), due.kind().mail(), null, null, values), brand);
            notices.add(notice(due, contract, State.PUT, freeExit, mail, null));
        }
    }

    private Notice notice(Due due, Subscription contract, State state, boolean freeExit, PutMail mail, String failure) {
        Instant now = clock.instant();
        return new Notice(
                mail == null ? UUID.randomUUID().toString() : mail.id(),
                contract.id(),
                contract.accountId(),
                contract.brand(),
                due.kind(),
                due.day(),
                due.renewsAt(),
                state,
                freeExit,
                mail == null ? null : mail.sha256(),
                failure,
                now,
                null,
                state == State.MISSED ? now : null);
    }

    private Map<String, String> values(Due due, Subscription contract, Brand brand, ZoneId zone) {
        Locale locale = Outbox.language(brand, contract.holder());
        Map<String, String> values = new HashMap<>();
        values.put("subscription", contract.id());
        values.put("plan", contract.plan());
        values.put("price", wording.money(contract.price(), locale) + " " + wording.period(contract.period(), locale));
        values.put("lastDay", wording.date(due.day(), locale));
        values.put("renewalDay", wording.date(LocalDate.ofInstant(contract.paidThrough(), zone), locale));
        return values;
    }
}
