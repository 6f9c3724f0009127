package io.sortie.storecancellation;

import io.sortie.billing.KnownSubscriptions;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.forms.CaseSummary;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.notification.receipt.Receipts;
import io.sortie.problems.Problem;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Subscriptions bought at an app store are cancelled there: the customer is led there, the case follows up [GUI-02]. */
@Service
public class StoreCancellationService {

    private final KnownSubscriptions known;
    private final StoreCancellationProcess process;
    private final Cases cases;
    private final CaseSummary summary;
    private final CaseContacts contacts;
    private final Timeline timeline;
    private final StoreProof proof;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    StoreCancellationService(
            KnownSubscriptions known,
            StoreCancellationProcess process,
            Cases cases,
            CaseSummary summary,
            CaseContacts contacts,
            Timeline timeline,
            StoreProof proof,
            Receipts receipts,
            Outbox outbox,
            Wording wording,
            Clock clock) {
        this.known = known;
        this.process = process;
        this.cases = cases;
        this.summary = summary;
        this.contacts = contacts;
        this.timeline = timeline;
        this.proof = proof;
        this.receipts = receipts;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    /** The customer says that it is done at the store: the case looks at once. */
    @Transactional
    public void reportedByCustomer(CaseReference reference) {
        if (!process.reportedByCustomer(reference)) {
            throw Problem.state("store-report-not-possible", Map.of());
        }
        timeline.add(reference, Actor.CUSTOMER, Channel.WEB_FORM, StoreProof.REPORTED, Map.of());
    }

    /** @param followUp ISO 8601: after this time we look whether it has been done */
    @Transactional
    void leadToStore(CaseReference reference, String followUp) {
        CaseFile file = cases.get(reference);
        String store = contract(file).store().name();
        Map<String, String> values = Map.of(
                "storeName", wording.text("store." + store, file.customer().locale()),
                "storeUrl",
                        wording.text("store." + store + ".url", file.customer().locale()),
                "followUpBy",
                        wording.date(
                                dayAfter(followUp, file),
                                Languages.spoken(file.customer().locale())));
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "store-led", Map.of("store", values.get("storeName")));
        outbox.put(new Mail(reference, "store-instructions", values, null, null));
    }

    private LocalDate dayAfter(String length, CaseFile file) {
        TemporalAmount amount = length.contains("T") ? Duration.parse(length) : Period.parse(length);
        return clock.instant().atZone(file.customer().zone()).plus(amount).toLocalDate();
    }

    /** True if the store has ended the subscription, as billing knows it. */
    @Transactional
    boolean checkStore(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Subscription contract = contract(file);
        boolean ended = contract.status() != Subscription.Status.ACTIVE;
        if (ended) {
            known.hand(contract);
            cases.ends(reference, contract.billingEnd(), contract.accessEnd(), file.dataKeptUntil());
        }
        timeline.add(reference, Actor.SORTIE, null, ended ? StoreProof.ENDED : "store-checked", Map.of());
        return ended;
    }

    @Transactional
    Map<String, Object> presentHelp(CaseReference reference) {
        Map<String, Object> shown = new HashMap<>(summary.of(cases.get(reference)));
        shown.put("contactChannel", "");
        shown.put("contactNote", "");
        return shown;
    }

    @Transactional
    void recordHelp(CaseReference reference, Actor agent, Map<String, Object> answers) {
        Object channel = answers.get("contactChannel");
        contacts.record(
                reference,
                agent,
                channel == null || channel.toString().isBlank() ? null : Channel.valueOf(channel.toString()),
                String.valueOf(answers.getOrDefault("contactNote", "")));
    }

    /** A mail with the durable document: what is recorded, and what to do if charges go on [CON-08, CON-09]. */
    @Transactional
    void announceEnd(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Map<String, String> values = proof.values(file, contract(file).store());
        String document = receipts.create(file, proof.content(file, values));
        outbox.put(new Mail(reference, "store-ended", values, null, document));
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "proof-sent", Map.of());
    }

    private Subscription contract(CaseFile file) {
        return known.find(file.subscriptionId()).orElseThrow(Problem::unknownSubscription);
    }
}
