package io.sortie.billing;

import static io.sortie.billing.BillingBench.Sale.monthly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Status;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An end that takes the place of another: one order, so that no contract is left running between two. */
abstract class MovedEndContract extends BillingContract {

    private static final Instant LATER = paris("2027-01-10T00:00:00");
    private static final Money FEE = Money.of("30.00", "EUR");
    private static final Money BACK = Money.of("-30.00", "EUR");

    @Test
    @DisplayName(
            "LAW-15 an earlier end takes the later one's place, its fee and credit are taken back, its own are booked")
    void earlier() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), new StopCharging(id, LATER, LATER, FEE, Money.of("20.00", "EUR")));
        Instant end = paris("2026-12-01T00:00:00");
        Money less = Money.of("5.00", "EUR");
        StopCharging order = new StopCharging(id, end, end, less, Money.of("10.00", "EUR")).movingEnd();
        String key = key();
        BillingOperation moved = billing().stopCharging(key, order);
        assertThat(moved.kind()).isEqualTo("cancel");
        assertThat(moved.amount()).isEqualTo(less);
        assertThat(moved.credit()).isEqualTo(Money.of("10.00", "EUR"));
        assertThat(billing().stopCharging(key, order)).isEqualTo(moved);
        assertThat(billing().lookUp(key)).contains(moved);
        assertThat(subscription(id).billingEnd()).isEqualTo(end);
        assertThat(charges(id, "FEE")).extracting(Charge::amount).containsExactly(FEE, less);
        assertThat(charges(id, "REVERSAL")).extracting(Charge::amount).containsExactly(BACK);
        assertThat(charges(id, "RENEWAL").get(0).kept()).isEqualTo(Money.of("239.95", "EUR"));
    }

    @Test
    @DisplayName("LAW-15 a renewal charged after the moved end is taken back, and none is charged afterwards")
    void renewalInBetween() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), stop(id, LATER));
        bench().travelTo(paris("2026-12-20T12:00:00"));
        billing().stopCharging(key(), stop(id, paris("2026-12-01T00:00:00")).movingEnd());
        assertThat(charges(id, "REVERSAL")).extracting(Charge::amount).containsExactly(Money.of("-249.95", "EUR"));
        bench().travelTo(LATER.plusSeconds(86_400 * 60L));
        assertThat(renewals(id)).hasSize(2);
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    @DisplayName("LAW-15 an end that has passed is moved too, and nothing runs in between")
    void passed() {
        String id = bench().sell(monthly("2026-11-10"));
        Instant end = paris("2026-12-10T00:00:00");
        billing().stopCharging(key(), stop(id, end));
        bench().travelTo(end.plusSeconds(86_400 * 40L));
        billing().stopCharging(key(), stop(id, NOW).movingEnd());
        assertThat(subscription(id).billingEnd()).isEqualTo(NOW);
        assertThat(subscription(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(renewals(id)).hasSize(1);
        assertThat(charges(id, "REVERSAL")).isEmpty();
    }

    @Test
    @DisplayName("LAW-15 where nothing was ordered before, it ends; what is taken back afterwards is the moved end")
    void nothingBefore() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), new StopCharging(id, LATER, LATER, FEE, null).movingEnd());
        assertThat(subscription(id).billingEnd()).isEqualTo(LATER);
        billing().resumeCharging(key(), id);
        assertThat(subscription(id).billingEnd()).isNull();
        assertThat(charges(id, "REVERSAL")).extracting(Charge::amount).containsExactly(BACK);
    }

    @Test
    @DisplayName("LAW-15 refused, the earlier end stands with its fee")
    void refused() {
        String id = bench().sell(monthly("2026-11-10"));
        billing().stopCharging(key(), new StopCharging(id, LATER, LATER, FEE, null));
        StopCharging wrong = new StopCharging(id, NOW, NOW, Money.of("5", "JPY"), null).movingEnd();
        assertThatThrownBy(() -> billing().stopCharging(key(), wrong)).isInstanceOf(BillingRefused.class);
        assertThat(subscription(id).billingEnd()).isEqualTo(LATER);
        assertThat(charges(id, "REVERSAL")).isEmpty();
        String atStore = bench().sell(monthly("2026-11-10").at(AppStore.GOOGLE_PLAY));
        assertThatThrownBy(
                        () -> billing().stopCharging(key(), stop(atStore, NOW).movingEnd()))
                .isInstanceOf(BillingRefused.class);
    }
}
