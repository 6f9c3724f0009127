package io.sortie.deletionpreparation;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.OpenItem;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseSearch;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.OpenMatter;
import io.sortie.deletionfile.OpenMatter.Kind;
import io.sortie.deletionfile.RunningSubscriptions;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for all that has to be settled before the erasure; what cannot be found out stops it [SEM-18]. */
@Service
class DeletionPreparationService {

    /** @param allClear nothing at all stands before the erasure, no hold of privacy either */
    record Standing(boolean subscriptionsRunning, boolean moneySettled, boolean allClear, Instant dueAt) {}

    private final BillingSystem billing;
    private final Cases cases;
    private final CaseSearch search;
    private final AccountDeletions deletions;
    private final RunningSubscriptions running;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;
    private final Clock clock;

    DeletionPreparationService(
            BillingSystem billing,
            Cases cases,
            CaseSearch search,
            AccountDeletions deletions,
            RunningSubscriptions running,
            Timeline timeline,
            Outbox outbox,
            Wording wording,
            Clock clock) {
        this.billing = billing;
        this.cases = cases;
        this.search = search;
        this.deletions = deletions;
        this.running = running;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
        this.clock = clock;
    }

    @Transactional
    Standing look(CaseReference reference) {
        CaseFile file = cases.get(reference);
        List<Subscription> contracts = billing.subscriptionsOfAccount(file.accountId());
        List<OpenItem> items = billing.openItems(file.accountId());
        // From here on nobody places a hold that this look does not see.
        cases.hold(reference);
        AccountDeletion before = deletions.get(reference);
        contracts.stream()
                .filter(contract -> contract.store() == null && contract.chargesFrom(clock.instant()))
                .forEach(contract -> running.found(reference, contract.id(), clock.instant()));
        List<OpenMatter> matters = Stream.of(store(contracts), inBilling(items), ourCases(file))
                .flatMap(matter -> matter)
                .toList();
        deletions.found(
                reference,
                matters,
                items.stream().anyMatch(item -> item.kind() == OpenItem.Kind.DISPUTE),
                contracts.stream().anyMatch(contract -> contract.agreement() != null));
        tell(before, file, matters);
        boolean subscriptionsRunning = !running.of(reference).isEmpty();
        boolean allClear = !subscriptionsRunning && matters.isEmpty() && !before.holdPlaced();
        return new Standing(subscriptionsRunning, matters.isEmpty(), allClear, before.dueAt());
    }

    List<String> runningSubscriptions(CaseReference reference) {
        return running.of(reference);
    }

    /** Only the store can end what it sold [GUI-02]. */
    private static Stream<OpenMatter> store(List<Subscription> contracts) {
        return contracts.stream()
                .filter(contract -> contract.status() == Status.ACTIVE && contract.store() != null)
                .map(contract -> new OpenMatter(Kind.STORE_SUBSCRIPTION, contract.id()));
    }

    private static Stream<OpenMatter> inBilling(List<OpenItem> items) {
        return items.stream()
                .map(item -> new OpenMatter(Kind.valueOf(item.kind().name()), item.id()));
    }

    private Stream<OpenMatter> ourCases(CaseFile file) {
        return search.openOf(file.brand(), file.accountId()).stream()
                .filter(open -> open.kind() == CaseKind.REFUND || open.kind() == CaseKind.WITHDRAWAL)
                .map(open -> new OpenMatter(Kind.REFUND_CASE, open.reference().value()));
    }

    /** Told once what the deletion waits for, and not at each look: some of it only the customer can settle. */
    private void tell(AccountDeletion before, CaseFile file, List<OpenMatter> matters) {
        if (matters.isEmpty() || matters.equals(before.waitsFor())) {
            return;
        }
        Locale locale = Languages.spoken(file.customer().locale());
        String said = matters.stream()
                .map(matter -> wording.text("deletion.matter." + matter.kind(), locale, Map.of("id", matter.id())))
                .collect(Collectors.joining(", "));
        timeline.add(
                file.reference(),
                Actor.SORTIE,
                Channel.EMAIL,
                "deletion-waits",
                Map.of("count", String.valueOf(matters.size())));
        outbox.put(new Mail(file.reference(), "deletion-waits", Map.of("matters", said)));
    }
}
