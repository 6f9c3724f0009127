package io.sortie.web.pages;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.deletionfile.EndTerms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the running subscriptions of an account would cost, and pay back, if its deletion were confirmed now. */
@Component
class EndMoney {

    /** @param fee null for none, as is {@code credit} */
    record Line(String subscription, Money fee, Money credit) {}

    private static final Logger LOG = LoggerFactory.getLogger(EndMoney.class);

    private final BillingSystem billing;
    private final EndTerms terms;
    private final Clock clock;

    EndMoney(BillingSystem billing, EndTerms terms, Clock clock) {
        this.billing = billing;
        this.terms = terms;
        this.clock = clock;
    }

    /** Only where money moves. Without billing nothing is shown: whoever wants to go is not kept waiting for that. */
    List<Line> ifConfirmedNow(CaseFile file) {
        Instant now = clock.instant();
        try {
            return billing.subscriptionsOfAccount(file.accountId()).stream()
                    .filter(contract -> contract.store() == null && contract.chargesFrom(now))
                    .flatMap(contract -> line(file, contract, now))
                    .toList();
        } catch (RuntimeException e) {
            LOG.warn(
                    "what the end of subscriptions costs is not shown: {}",
                    e.getClass().getName());
            return List.of();
        }
    }

    private Stream<Line> line(CaseFile file, Subscription contract, Instant now) {
        EndTerms.Settlement money = terms.of(file, contract, now);
        return money.isZero()
                ? Stream.empty()
                : Stream.of(new Line(contract.id(), some(money.fee()), some(money.credit())));
    }

    private static Money some(Money money) {
        return money.isZero() ? null : money;
    }
}
