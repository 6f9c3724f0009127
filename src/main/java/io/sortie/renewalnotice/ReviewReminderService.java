package io.sortie.renewalnotice;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.problems.Problem;
import io.sortie.renewals.ReviewReminders;
import io.sortie.renewals.ReviewReminders.Reminder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Customers ask to be reminded of looking through a subscription [GUI-14]. */
@Service
public class ReviewReminderService {

    private final ReviewReminders reminders;
    private final RenewalTerms terms;
    private final BillingSystem billing;
    private final Brands brands;
    private final Clock clock;

    ReviewReminderService(
            ReviewReminders reminders, RenewalTerms terms, BillingSystem billing, Brands brands, Clock clock) {
        this.reminders = reminders;
        this.terms = terms;
        this.billing = billing;
        this.brands = brands;
        this.clock = clock;
    }

    /** After how many months one may be reminded, by {@code renewal-terms.dmn}. */
    public List<Integer> choices(String brand) {
        return Stream.of(terms.reviewMonths(brand).split(","))
                .map(String::strip)
                .filter(months -> !months.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    public Optional<Reminder> of(String subscriptionId) {
        return reminders.of(subscriptionId);
    }

    /**
     * Replaces an earlier wish.
     *
     * @throws Problem {@code unknown-subscription} if billing knows none that renews, {@code invalid-request} for months
     *     that cannot be chosen
     */
    public Reminder ask(String subscriptionId, int months) {
        return ask(billing.subscription(subscriptionId).orElseThrow(Problem::unknownSubscription), months);
    }

    /** The same for a subscription that the caller has read. */
    public Reminder ask(Subscription contract, int months) {
        if (contract.billingEnd() != null || contract.store() != null) {
            throw Problem.unknownSubscription();
        }
        if (!choices(contract.brand()).contains(months)) {
            throw Problem.invalid("months", "{invalid.choice}");
        }
        Instant now = clock.instant();
        LocalDate on = LocalDate.ofInstant(now, zone(contract)).plusMonths(months);
        Reminder reminder = new Reminder(contract.id(), contract.accountId(), contract.brand(), months, on, now);
        reminders.put(reminder);
        return reminder;
    }

    private ZoneId zone(Subscription contract) {
        Brand brand = brands.find(contract.brand()).orElseThrow(Problem::unknownSubscription);
        return brands.zoneOf(brand, contract.holder().country());
    }
}
