package io.sortie.refundsettlement;

import io.sortie.billing.Money;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.Refund;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.RefundTotals;
import io.sortie.refundfile.Refunds;
import io.sortie.refundfile.WorkingDays;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer is told while the bank is at it [SMA-17, SMA-18, SMA-19]. */
@Service
class SettlementLetters {

    static final String ANNOUNCED = "refund-announced";

    private final Cases cases;
    private final Refunds refunds;
    private final SettledOtherwise otherwise;
    private final RefundTotals totals;
    private final RefundPolicies policies;
    private final WorkingDays workingDays;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ReturnWatch returns;
    private final Clock clock;
    private final Wording wording;

    SettlementLetters(
            Cases cases,
            Refunds refunds,
            SettledOtherwise otherwise,
            RefundTotals totals,
            RefundPolicies policies,
            WorkingDays workingDays,
            Timeline timeline,
            Outbox outbox,
            Wording wording,
            ReturnWatch returns,
            Clock clock) {
        this.cases = cases;
        this.refunds = refunds;
        this.otherwise = otherwise;
        this.totals = totals;
        this.policies = policies;
        this.workingDays = workingDays;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Told once, also when the case comes here again because the bank gave the money back; and only of what is really on its
     * way. Where the law says by when the money is back, no bank's custom is told beside it [LAW-12].
     */
    @Transactional
    void announceOrder(CaseReference reference) {
        Money underWay = totals.underWay(reference);
        if (timeline.tells(reference, ANNOUNCED) || underWay.isZero()) {
            return;
        }
        CaseFile file = cases.get(reference);
        Refund refund = refunds.get(reference);
        RefundPolicies.Terms terms = policies.terms(file.brand(), refund.ground() == Ground.STATUTORY);
        boolean promisedByLaw =
                refund.ground() == Ground.STATUTORY && refund.promiseUntil().isAfter(clock.instant());
        Instant there = lastSecond(refund, terms, file);
        Map<String, String> told = new HashMap<>();
        told.put("refund", wording.money(underWay, file.customer().locale()));
        if (promisedByLaw) {
            there = there.isBefore(refund.promiseUntil()) ? there : refund.promiseUntil();
            told.put("byLaw", date(refund.promiseUntil(), file));
        } else {
            told.put("latestBy", date(refund.escalationAt(), file));
        }
        told.put("arrivesBy", date(there, file));
        if (refund.facts().paid() != null) {
            told.put("card", refund.facts().paid());
        }
        timeline.add(reference, Actor.SORTIE, null, ANNOUNCED, Map.of("arrivesBy", there.toString()));
        cases.due(reference, there);
        outbox.put(new Mail(reference, "refund-ordered", told));
    }

    /** Of the last working day, so that its date is the one that customers read [SMA-17]. */
    private Instant lastSecond(Refund refund, RefundPolicies.Terms terms, CaseFile file) {
        return workingDays
                .after(
                        refund.orderedAt(),
                        terms.arrivalDays(),
                        file.customer().country(),
                        file.customer().zone())
                .minusSeconds(1);
    }

    @Transactional
    void announceSettlement(CaseReference reference) {
        watchReturns(reference);
        if (!otherwise.announce(reference)) {
            tell(reference, "refund-settled");
        }
    }

    /** The bank may give it back long after the case is closed [SMA-18]. */
    private void watchReturns(CaseReference reference) {
        RefundPolicies.Terms terms = policies.terms(
                cases.get(reference).brand(), refunds.get(reference).ground() == Ground.STATUTORY);
        Instant now = clock.instant();
        returns.begin(reference, now.plus(Duration.parse(terms.lookEvery())), now.plus(terms.watchedAfter()));
    }

    /** The customer's bank wants something of them. */
    void announceAction(CaseReference reference) {
        tell(reference, "refund-requires-action");
    }

    /** Not while the money is with us again: then nothing is on its way. */
    @Transactional
    void announceDelay(CaseReference reference) {
        if (!totals.underWay(reference).isZero()) {
            tell(reference, "refund-delayed");
        }
    }

    private void tell(CaseReference reference, String what) {
        timeline.add(reference, Actor.SORTIE, null, what, Map.of());
        outbox.put(new Mail(reference, what, Map.of("refund", money(cases.get(reference)))));
    }

    private String money(CaseFile file) {
        Money awarded = totals.awarded(file.reference());
        return wording.money(awarded, file.customer().locale());
    }

    private String date(Instant instant, CaseFile file) {
        return wording.date(
                LocalDate.ofInstant(instant, file.customer().zone()),
                file.customer().locale());
    }
}
