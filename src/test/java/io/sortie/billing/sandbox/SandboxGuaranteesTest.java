package io.sortie.billing.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingBench;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxContext;
import io.sortie.sandbox.SandboxGuarantees;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sandboxes told to be like systems that guarantee less: they do things twice, as those do. */
class SandboxGuaranteesTest {

    private static final Money TEN = Money.of("10.00", "EUR");

    private final SandboxContext context = SandboxContext.onH2();
    private final BillingSystem billing = context.bean(BillingSystem.class);
    private final AccountSystem accounts = context.bean(AccountSystem.class);
    private String subscription;

    @BeforeEach
    void sell() {
        subscription = new SandboxBench(context).sell(BillingBench.Sale.monthly("2026-11-01"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    @DisplayName("unless told otherwise they can be asked, and no key has a second effect, ever")
    void full() {
        assertThat(billing.guarantees()).isEqualTo(Guarantees.FULL);
        assertThat(accounts.guarantees()).isEqualTo(Guarantees.FULL);
        BillingOperation first = billing.credit("key", subscription, TEN);
        context.travelTo(SandboxContext.NOW.plus(Duration.ofDays(4000)));
        assertThat(billing.credit("key", subscription, TEN)).isEqualTo(first);
        assertThat(billing.lookUp("key")).contains(first);
    }

    @Test
    @DisplayName("without a look-up they answer nothing")
    void noLookUp() {
        guarantee(false, null);
        billing.credit("key", subscription, TEN);
        accounts.eraseProjects("key", "ACC-1", subscription);
        assertThat(billing.lookUp("key")).isEmpty();
        assertThat(accounts.lookUp("key")).isEmpty();
    }

    @Test
    @DisplayName("a key is honoured to the end of its time; from then on it is a new order, and money moves twice")
    void forgotten() {
        guarantee(true, Duration.ofHours(24));
        BillingOperation first = billing.credit("key", subscription, TEN);
        context.travelTo(SandboxContext.NOW.plus(Duration.ofHours(24)).minusMillis(1));
        assertThat(billing.credit("key", subscription, TEN).id()).isEqualTo(first.id());
        context.travelTo(SandboxContext.NOW.plus(Duration.ofHours(24)));
        assertThat(billing.credit("key", subscription, TEN).id()).isNotEqualTo(first.id());
        assertThat(context.bean(SandboxDesk.class).operations())
                .extracting(row -> row.operation().amount())
                .containsExactly(TEN, TEN);
    }

    private void guarantee(boolean looksUp, Duration honoured) {
        context.bean(SandboxGuarantees.class).set(new Guarantees(looksUp, honoured));
    }
}
