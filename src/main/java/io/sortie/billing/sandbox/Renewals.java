package io.sortie.billing.sandbox;

import io.sortie.billing.Subscription;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All that renews, page by page: whatever renewed since it was last looked at is brought up to date first. */
class Renewals {

    private final SandboxSubscriptions subscriptions;
    private final Accrual accrual;
    private final Clock clock;

    Renewals(SandboxSubscriptions subscriptions, Accrual accrual, Clock clock) {
        this.subscriptions = subscriptions;
        this.accrual = accrual;
        this.clock = clock;
    }

    List<Subscription> page(Instant from, Instant to, String after, int size) {
        List<Subscription> found = new ArrayList<>();
        List<SandboxSubscription> read;
        String last = after;
        do {
            read = subscriptions.renewing(to, last, size);
            read.stream()
                    .map(seen -> accrual.upToDate(seen).shownAt(clock.instant()))
                    .filter(shown -> !shown.paidThrough().isBefore(from))
                    .filter(shown -> shown.paidThrough().isBefore(to))
                    .limit((long) size - found.size())
                    .forEach(found::add);
            last = read.isEmpty() ? last : read.get(read.size() - 1).id();
        } while (found.size() < size && read.size() == size);
        return found;
    }
}
