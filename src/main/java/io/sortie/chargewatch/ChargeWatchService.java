package io.sortie.chargewatch;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.billing.TermCalendar;
import io.sortie.billing.UnexpectedCharges;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.refundfile.RefundPayments;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * START READING HERE: nothing is charged after the end [CON-09]. At each of the next billing dates billing is asked; the
 * case itself may be closed by then and stays as it is.
 */
@Service
class ChargeWatchService {

    /** @param chargeDue within what time a charge is dealt with, ISO duration */
    record Begun(ChargeWatch watch, String chargeDue) {}

    /** What a look found, and the watch as it goes on. */
    record Look(boolean inUseAgain, boolean chargeFound, ChargeWatch next) {}

    private final BillingSystem billing;
    private final ChargeWatchTerms terms;
    private final ChargeWatches watches;
    private final WatchedCharges found;
    private final RefundPayments refunds;
    private final Cases cases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    ChargeWatchService(
            BillingSystem billing,
            ChargeWatchTerms terms,
            ChargeWatches watches,
            WatchedCharges found,
            RefundPayments refunds,
            Cases cases,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.billing = billing;
        this.terms = terms;
        this.watches = watches;
        this.found = found;
        this.refunds = refunds;
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Decides how long is watched, and tells until when. */
    @Transactional
    Begun determineTerms(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Subscription contract = contract(file);
        ChargeWatchTerms.Terms decided = terms.of(file.brand(), contract.period());
        ChargeWatch watch = ChargeWatch.begun(reference, decided, new TermCalendar(contract), file.billingEnd());
        watches.add(watch);
        tell(reference, "charges-watched", Map.of("until", watch.until().toString()));
        return new Begun(watch, decided.chargeDue());
    }

    /** Looks at all that was charged until now. */
    @Transactional
    Look lookForCharges(CaseReference reference) {
        CaseFile file = cases.get(reference);
        ChargeWatch watch = watches.running(reference).orElseThrow();
        Subscription contract = contract(file);
        // A later end has a watch of its own.
        if (UnexpectedCharges.inUseAgain(contract, file.billingEnd())) {
            watches.end(reference);
            return new Look(true, false, watch);
        }
        List<Charge> charges = billing.charges(contract.id()).stream()
                .map(charge -> refunds.byOurBooks(charge, null))
                .toList();
        boolean charged = found.add(file, UnexpectedCharges.among(charges, file.billingEnd(), file.amount()));
        boolean early = clock.instant().isBefore(watch.lookAt());
        if (!charged && !early) {
            tell(
                    reference,
                    "nothing-charged",
                    Map.of("billingDate", watch.billingDate().toString()));
        }
        // Billing told of a charge before its date: that date is still looked at.
        ChargeWatch next = early ? watch : watch.looked(charged, new TermCalendar(contract));
        watches.save(next);
        return new Look(false, charged, next);
    }

    /** The customer can rely on it now [CON-12]. */
    @Transactional
    void announceStop(CaseReference reference) {
        watches.end(reference);
        tell(reference, "charges-stopped", Map.of());
        outbox.put(new Mail(reference, "charges-stopped", Map.of(), null, null));
    }

    private void tell(CaseReference reference, String key, Map<String, String> values) {
        timeline.add(reference, Actor.SORTIE, null, key, values);
    }

    private Subscription contract(CaseFile file) {
        return billing.subscription(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
    }
}
