package io.sortie.erasure;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The contracts of an account, as billing has them. */
@Component
class Contracts {

    private final BillingSystem billing;
    private final Clock clock;

    Contracts(BillingSystem billing, Clock clock) {
        this.billing = billing;
        this.clock = clock;
    }

    List<Subscription> of(CaseFile file) {
        return billing.subscriptionsOfAccount(file.accountId());
    }

    /** Whether billing knows the address for this account alone: several accounts can share one. */
    boolean belongsTo(CaseFile file, String email) {
        return billing.subscriptionsOf(file.brand(), email).stream()
                .allMatch(contract -> contract.accountId().equals(file.accountId()));
    }

    /**
     * The last look before anything is gone.
     *
     * @throws IllegalStateException if anything is still charged; then nothing is erased
     */
    void requireEnded(CaseFile file) {
        if (charge(file)) {
            throw new IllegalStateException(
                    "a subscription of the account runs again: nothing is erased before it ends");
        }
    }

    /** Whether anything is charged from now on. */
    boolean charge(CaseFile file) {
        return of(file).stream().anyMatch(contract -> contract.chargesFrom(clock.instant()));
    }

    ContractDays days(CaseFile file) {
        List<Subscription> contracts = of(file);
        Instant now = clock.instant();
        Instant end = contracts.stream()
                .map(contract -> Objects.requireNonNullElse(contract.billingEnd(), now))
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant charged = contracts.stream()
                .flatMap(contract -> billing.charges(contract.id()).stream())
                .map(Charge::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ContractDays(day(now, file), day(end, file), day(charged, file));
    }

    private static LocalDate day(Instant at, CaseFile file) {
        return at == null ? null : at.atZone(file.customer().zone()).toLocalDate();
    }
}
