package io.sortie.demo;

import static io.sortie.sandbox.SandboxContext.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The demo's customers")
class SampleSubscriptionsTest extends DemoTest {

    private static final List<String> IDS =
            List.of("SUB-1001", "SUB-1002", "SUB-1003", "SUB-1009", "SUB-2001", "SUB-3001", "SUB-4001", "SUB-4002");

    @Test
    @DisplayName("GUI-12 are there after the first start, active and with projects, and are not made again")
    void firstStart() throws Exception {
        start();
        context.travelTo(NOW.plus(Duration.ofDays(3)));
        start();
        for (String id : IDS) {
            assertThat(subscription(id).status()).isEqualTo(Status.ACTIVE);
            assertThat(subscription(id).holder().email()).endsWith("@example.org");
            assertThat(read("/demo/billing/subscriptions/" + id).<List<String>>read("$.projects"))
                    .isNotEmpty();
        }
    }

    @Test
    @DisplayName("CON-01 show a trial, a commitment with notice, and a purchase at an app store")
    void kinds() throws Exception {
        start();
        Subscription guru = subscription("SUB-1001");
        assertThat(guru.price()).isEqualTo(Money.of("249.95", "EUR"));
        assertThat(guru.holder().name()).isEqualTo("Camille Martin");
        assertThat(guru.startedOn()).isEqualTo(LocalDate.parse("2026-10-13"));
        assertThat(subscription("SUB-1003").trial()).isTrue();
        Subscription committed = subscription("SUB-4001");
        assertThat(committed.startedOn()).isEqualTo(LocalDate.parse("2026-07-22"));
        assertThat(committed.commitmentUntil()).isEqualTo(LocalDate.parse("2027-07-21"));
        assertThat(committed.noticePeriod()).isEqualTo(Period.ofMonths(1));
        assertThat(subscription("SUB-4002").store()).isEqualTo(AppStore.GOOGLE_PLAY);
        assertThat(subscription("SUB-2001").period()).isEqualTo(Period.ofYears(1));
    }

    @Test
    @DisplayName("GUI-12 are not made where somebody has bought already")
    void notAgain() throws Exception {
        buy("");
        start();
        assertThat(context.bean(BillingSystem.class).subscription("SUB-1001")).isEmpty();
    }

    private void start() throws Exception {
        context.bean(SampleSubscriptions.class).run(null);
    }

    private Subscription subscription(String id) {
        return context.bean(BillingSystem.class).subscription(id).orElseThrow();
    }
}
