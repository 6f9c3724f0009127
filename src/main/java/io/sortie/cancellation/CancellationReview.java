package io.sortie.cancellation;

import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.KnownSubscriptions;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agent's review: what the form shows while the task is open, and what the agent did [SEM-03, GUI-09]. */
@Service
class CancellationReview {

    private final Cases cases;
    private final CaseSummary summary;
    private final CaseContacts contacts;
    private final AgreedTerms agreed;
    private final CancellationPolicies policies;
    private final CancellationLetters letters;
    private final KnownSubscriptions subscriptions;
    private final Wording wording;

    CancellationReview(
            Cases cases,
            CaseSummary summary,
            CaseContacts contacts,
            AgreedTerms agreed,
            CancellationPolicies policies,
            CancellationLetters letters,
            KnownSubscriptions subscriptions,
            Wording wording) {
        this.cases = cases;
        this.summary = summary;
        this.contacts = contacts;
        this.agreed = agreed;
        this.policies = policies;
        this.letters = letters;
        this.subscriptions = subscriptions;
        this.wording = wording;
    }

    /** Tells the customer by when an agent is in touch, and answers what the agent's form shows. */
    @Transactional
    Map<String, Object> present(CaseReference reference, Instant dueAt) {
        letters.announceContact(reference, dueAt);
        CaseFile file = cases.get(reference);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        contract(file).ifPresent(contract -> {
            Locale locale = summary.agentLocale(file);
            shown.put(
                    "price", wording.money(contract.price(), locale) + " " + wording.period(contract.period(), locale));
            shown.put("offersText", StaffWords.inEach(reader -> offers(file, contract, reader)));
        });
        shown.putIfAbsent("price", "–");
        shown.putIfAbsent("offersText", "–");
        shown.put("termsText", terms(file));
        // The form's own answers live on the task too, so that nothing an agent types becomes a process variable.
        shown.put("contactChannel", "");
        shown.put("contactNote", "");
        shown.put("decision", "PROCEED");
        return shown;
    }

    /** The agent's form can do without price and offers: a customer's press on the link must not wait for billing. */
    private Optional<Subscription> contract(CaseFile file) {
        try {
            return subscriptions.find(file.subscriptionId());
        } catch (BillingUnavailable e) {
            return Optional.empty();
        }
    }

    /** Writes the contact into the timeline; true if the customer stays. */
    @Transactional
    boolean record(CaseReference reference, Actor agent, Map<String, Object> answers) {
        String note = String.valueOf(answers.getOrDefault("contactNote", ""));
        contacts.record(reference, agent, channel(answers.get("contactChannel")), note);
        return "KEPT".equals(answers.get("decision"));
    }

    private static Channel channel(Object answer) {
        return answer == null || answer.toString().isBlank() ? null : Channel.valueOf(answer.toString());
    }

    private String offers(CaseFile file, Subscription contract, Locale locale) {
        return policies.offers(contract, file.regime()).stream()
                .map(offer -> wording.text(
                        "form.offer." + offer.kind(), locale, Map.of("plan", String.valueOf(offer.plan()))))
                .collect(Collectors.joining("\n"));
    }

    private String terms(CaseFile file) {
        AgreedTerms.Terms terms = agreed.of(file.reference());
        Locale locale = summary.agentLocale(file);
        CancellationDates dates = terms.dates();
        Map<String, String> values = Map.of(
                "billingEnd", minute(dates.billingEnd(), file, locale),
                "accessEnd", minute(dates.accessEnd(), file, locale),
                "dataKeptUntil", minute(dates.dataKeptUntil(), file, locale),
                "fee", wording.money(dates.fee(), locale),
                "zone", file.customer().zone().getId());
        String told = wording.text("terms.reason." + terms.policy().reason(), locale);
        return wording.text("form.terms", locale, values) + "\n"
                + wording.text("form.told", locale, Map.of("reason", told));
    }

    private String minute(Instant instant, CaseFile file, Locale locale) {
        return wording.minute(instant, locale, file.customer().zone());
    }
}
