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
