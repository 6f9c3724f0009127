package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.OpenItem.Kind;
import io.sortie.billing.Subscription.Status;
import io.sortie.sandbox.FaultMode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What billing tells of an account as a whole. */
abstract class AccountContract extends BillingContract {

    private static final Money TEN = Money.of("10.00", "EUR");

    private final String account = "ACC-" + UUID.randomUUID();

    @Test
    @DisplayName("GUI-12 an account has all its subscriptions, oldest first, ended ones too, and nobody else's")
    void subscriptions() {
        String younger = sell("2026-11-10");
        String older = sell("2025-11-10");
        bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), stop(older, NOW));
        assertThat(billing().subscriptionsOfAccount(account))
                .extracting(Subscription::id)
                .containsExactly(older, younger);
        assertThat(billing().subscriptionsOfAccount(account))
                .extracting(Subscription::status)
                .containsExactly(Status.CANCELLED, Status.ACTIVE);
        assertThat(billing().subscriptionsOfAccount(account)).contains(subscription(older), subscription(younger));
        assertThat(billing().subscriptionsOfAccount("ACC-NONE")).isEmpty();
    }

    @Test
    @DisplayName("SEM-16 an account is unsettled for as long as an invoice is unpaid or a payment disputed")
    void openItems() {
        assertThat(billing().openItems(account)).isEmpty();
        String invoice = bench().openItem(account, Kind.UNPAID_INVOICE, TEN);
        bench().travelTo(NOW.plus(Duration.ofDays(1)));
        String dispute = bench().openItem(account, Kind.DISPUTE, Money.of("3980", "JPY"));
        bench().openItem("ACC-" + UUID.randomUUID(), Kind.DISPUTE, TEN);
        assertThat(billing().openItems(account))
                .containsExactly(
                        new OpenItem(invoice, Kind.UNPAID_INVOICE, TEN, NOW),
                        new OpenItem(dispute, Kind.DISPUTE, Money.of("3980", "JPY"), NOW.plus(Duration.ofDays(1))));
        bench().settle(invoice);
        bench().settle(invoice);
        assertThat(billing().openItems(account)).extracting(OpenItem::id).containsExactly(dispute);
        bench().settle(dispute);
        assertThat(billing().openItems(account)).isEmpty();
    }

    @Test
    @DisplayName("SMA-17 a refund under way is open by itself, until the money has arrived or will not")
    void pendingRefunds() {
        String id = sell("2026-11-10");
        String charge = billing().charges(id).get(0).id();
        BillingOperation arriving = billing().refund(key(), charge, TEN);
        BillingOperation failing = billing().refund(key(), charge, TEN);
        billing().credit(key(), id, TEN);
        assertThat(billing().openItems(account))
                .containsExactlyInAnyOrder(
                        new OpenItem(arriving.id(), Kind.PENDING_REFUND, TEN, NOW),
                        new OpenItem(failing.id(), Kind.PENDING_REFUND, TEN, NOW));
        bench().requireAction(failing.id());
        assertThat(billing().openItems(account)).hasSize(2);
        bench().failRefund(failing.id(), "account_closed");
        assertThat(billing().openItems(account)).extracting(OpenItem::id).containsExactly(arriving.id());
        bench().answerRefund(arriving.id(), true);
        assertThat(billing().openItems(account)).isEmpty();
    }

    @Test
    @DisplayName("SEM-16 a question that is not answered is not \"nothing open\"")
    void unknown() {
        bench().cut("read", FaultMode.FAIL_BEFORE, 2);
        assertThatThrownBy(() -> billing().openItems(account)).isInstanceOf(BillingUnavailable.class);
        assertThatThrownBy(() -> billing().subscriptionsOfAccount(account)).isInstanceOf(BillingUnavailable.class);
        assertThat(bench().cuts()).isEqualTo(2);
    }

    private String sell(String startedOn) {
        return bench().sellTo(account, "Camille Martin", monthly(startedOn));
    }
}
