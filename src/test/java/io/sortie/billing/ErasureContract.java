package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.Subscription.Holder;
import io.sortie.sandbox.AtOnce;
import io.sortie.sandbox.FaultMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Erasing what billing holds of a person. */
abstract class ErasureContract extends BillingContract {

    private final String account = "ACC-" + UUID.randomUUID();
    private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");
    private final String email = "Zoe." + mark + "@Example.org";

    @ParameterizedTest
    @EnumSource
    @DisplayName("LAW-17 each part is erased in all contracts of the account, and the rest of them stays as it is")
    void erases(BillingData data) {
        String first = sell("2025-11-10");
        sell("2026-11-10");
        String stranger = bench().sell(monthly("2026-11-10").to(email));
        Subscription before = subscription(first);
        String key = key();
        BillingOperation erased = billing().erase(key, account, data);
        assertThat(erased).returns("erase", BillingOperation::kind).returns(2, BillingOperation::count);
        assertThat(billing().erase(key, account, data)).isEqualTo(erased);
        assertThat(billing().lookUp(key)).contains(erased);
        assertThat(billing().erase(key(), account, data).count()).isZero();
        assertThat(subscription(first))
                .usingRecursiveComparison()
                .ignoringFields("holder", "cardLastFour")
                .isEqualTo(before);
        assertThat(subscription(first).cardLastFour()).isEqualTo(data == BillingData.PAYMENT_MEANS ? null : "4242");
        assertThat(subscription(first).holder()).isEqualTo(left(data, before.holder()));
        assertThat(subscription(stranger).holder().email()).isEqualTo(email);
    }

    private static Holder left(BillingData erased, Holder holder) {
        return switch (erased) {
            case PAYMENT_MEANS -> holder;
            case CONTACT -> new Holder(holder.name(), null, null, holder.country(), holder.type());
            case INVOICES -> new Holder(null, holder.email(), holder.locale(), null, holder.type());
        };
    }

    @Test
    @DisplayName("LAW-17 afterwards billing's own tables hold nothing of the person; before they do")
    void nothingLeft() {
        sell("2025-11-10");
        assertThat(bench().database()).contains("Name " + mark, email, email.toLowerCase(), "Signed by " + mark);
        for (BillingData data : BillingData.values()) {
            billing().erase(account + data, account, data);
        }
        assertThat(bench().database()).doesNotContain(mark).contains(account + "CONTACT");
    }

    @Test
    @DisplayName("SEM-14 whose address is erased is found by no address, and money can still be settled")
    void nobody() {
        String id = sell("2026-11-10");
        billing().erase(key(), account, BillingData.CONTACT);
        assertThat(billing().subscriptionsOf("semrush", email)).isEmpty();
        assertThat(billing().subscriptionsOf("semrush", null)).isEmpty();
        assertThat(billing().subscriptionsOf("semrush", "")).isEmpty();
        assertThat(billing().subscriptionsOf("semrush", " ")).isEmpty();
        assertThat(billing().subscriptionsOfAccount(account)).hasSize(1);
        bench().travelTo(paris("2026-12-10T00:00:00"));
        assertThat(renewals(id)).hasSize(2);
        billing().refund(key(), billing().charges(id).get(0).id(), Money.of("1.00", "EUR"));
        billing().stopCharging(key(), stop(id, paris("2027-01-10T00:00:00")));
    }

    @Test
    @DisplayName("LAW-25 with the means of payment goes what the bank said of the customer's account")
    void bankWords() {
        String id = sell("2026-11-10");
        String key = key();
        Money one = Money.of("1.00", "EUR");
        String refund =
                billing().refund(key, billing().charges(id).get(0).id(), one).id();
        bench().failRefund(refund, "account of " + mark + " is closed");
        assertThat(billing().lookUp(key).orElseThrow().failure()).contains(mark);
        billing().erase(key(), account, BillingData.PAYMENT_MEANS);
        assertThat(billing().lookUp(key).orElseThrow())
                .returns(null, BillingOperation::failure)
                .returns(BillingOperation.FAILED, BillingOperation::status);
    }

    @Test
    @DisplayName("an account that billing does not know has nothing to erase; that is remembered too")
    void nothingThere() {
        String key = key();
        BillingOperation nothing = billing().erase(key, account, BillingData.INVOICES);
        assertThat(nothing.count()).isZero();
        assertThat(nothing.subscriptionId()).isNull();
        sell("2026-11-10");
        assertThat(billing().erase(key, account, BillingData.INVOICES)).isEqualTo(nothing);
        assertThat(holders()).doesNotContain((String) null);
    }

    @Test
    @DisplayName("a key that was used for another order is refused")
    void keyReused() {
        String id = sell("2026-11-10");
        String key = key();
        billing().erase(key, account, BillingData.PAYMENT_MEANS);
        refused(() -> billing().erase(key, account, BillingData.INVOICES));
        refused(() -> billing().erase(key, "ACC-NONE", BillingData.PAYMENT_MEANS));
        refused(() -> billing().credit(key, id, Money.of("1.00", "EUR")));
        assertThat(holders()).doesNotContain((String) null);
    }

    @Test
    @DisplayName("an erasure that does not arrive erases nothing")
    void failBefore() {
        sell("2026-11-10");
        String key = key();
        bench().cut("erase", FaultMode.FAIL_BEFORE, 1);
        unavailable(() -> billing().erase(key, account, BillingData.INVOICES));
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        assertThat(billing().lookUp(key)).isEmpty();
        assertThat(holders()).doesNotContain((String) null);
    }

    @ParameterizedTest
    @DisplayName("a lost answer is found by look-up, and sending again has no second effect")
    @EnumSource(names = {"FAIL_AFTER", "TIMEOUT_AFTER"})
    void failAfter(FaultMode mode) {
        sell("2026-11-10");
        String key = key();
        bench().cut("erase", mode, 1);
        unavailable(() -> billing().erase(key, account, BillingData.INVOICES));
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        BillingOperation found = billing().lookUp(key).orElseThrow();
        assertThat(found.count()).isEqualTo(1);
        assertThat(billing().erase(key, account, BillingData.INVOICES)).isEqualTo(found);
        assertThat(bench().attempts("erase", key)).isEqualTo(2);
    }

    @RepeatedTest(5)
    @DisplayName("several calls with one key at once have one effect")
    void atOnce() throws Exception {
        sell("2026-11-10");
        String key = key();
        List<BillingOperation> answers = AtOnce.run(4, () -> billing().erase(key, account, BillingData.CONTACT));
        assertThat(answers).containsOnly(billing().lookUp(key).orElseThrow());
        assertThat(answers.get(0).count()).isEqualTo(1);
    }

    @Test
    @DisplayName("what was erased stays erased when the caller's transaction is lost")
    void callersTransactionLost() {
        sell("2026-11-10");
        String key = key();
        bench().inLostTransaction(() -> billing().erase(key, account, BillingData.INVOICES));
        assertThat(billing().lookUp(key)).isPresent();
        assertThat(holders()).containsOnlyNulls();
    }

    private String sell(String startedOn) {
        return bench().sellTo(account, "Name " + mark, monthly(startedOn).to(email));
    }

    private List<String> holders() {
        return billing().subscriptionsOfAccount(account).stream()
                .map(subscription -> subscription.holder().name())
                .toList();
    }

    private static void refused(Runnable order) {
        assertThatThrownBy(order::run).isInstanceOf(BillingRefused.class);
    }

    private static void unavailable(Runnable order) {
        assertThatThrownBy(order::run).isInstanceOf(BillingUnavailable.class);
    }
}
