package io.sortie.deletionpreparation;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.OpenItem;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.OpenMatter;
import io.sortie.deletionfile.OpenMatter.Kind;
import io.sortie.deletionfile.RunningSubscriptions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    private final AccountDeletions deletions;
    private final RunningSubscriptions running;
    private final Timeline timeline;
    private final Clock clock;

    DeletionPreparationService(
            BillingSystem billing,
            Cases cases,
            AccountDeletions deletions,
            RunningSubscriptions running,
            Timeline timeline,
            Clock clock) {
        this.billing = billing;
        this.cases = cases;
        this.deletions = deletions;
        this.running = running;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    Standing look(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountDeletion before = deletions.get(reference);
        List<Subscription> contracts = billing.subscriptionsOfAccount(file.accountId());
        List<OpenItem> items = billing.openItems(file.accountId());
        contracts.stream()
                .filter(contract -> contract.status() == Status.ACTIVE && contract.store() == null)
                .forEach(contract -> running.found(reference, contract.id(), clock.instant()));
        List<OpenMatter> matters = Stream.of(store(contracts), inBilling(items), ourCases(file))
                .flatMap(matter -> matter)
                .toList();
        deletions.found(
                reference,
                matters,
                items.stream().anyMatch(item -> item.kind() == OpenItem.Kind.DISPUTE),
                contracts.stream().anyMatch(contract -> contract.agreement() != null));
        tell(before, matters);
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
        return cases.openOf(file.brand(), file.accountId()).stream()
                .filter(open -> open.kind() == CaseKind.REFUND)
                .map(open -> new OpenMatter(Kind.REFUND_CASE, open.reference().value()));
    }

    /** The timeline tells once what the deletion waits for, and not at each look. */
    private void tell(AccountDeletion before, List<OpenMatter> matters) {
        if (!matters.isEmpty() && !matters.equals(before.waitsFor())) {
            timeline.add(
                    before.reference(),
                    Actor.SORTIE,
                    null,
                    "deletion-waits",
                    Map.of("count", String.valueOf(matters.size())));
        }
    }
}
