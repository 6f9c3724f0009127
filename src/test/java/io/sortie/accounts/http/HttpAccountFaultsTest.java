package io.sortie.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.effects.Effects;
import io.sortie.providers.Guarantees;
import io.sortie.sandbox.SandboxContext;
import io.sortie.sandbox.SandboxGuarantees;
import io.sortie.standin.Request;
import io.sortie.standin.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The twelve faults of R4 on the wire to an account system that forgets a key at once: whatever were sent twice would show
 * in its books.
 */
class HttpAccountFaultsTest {

    /** 50 for the figure of R4: {@code -Dsortie.test.fault-rounds=50}. */
    private static final int ROUNDS = Integer.getInteger("sortie.test.fault-rounds", 5);

    private static final List<String> PROJECTS = List.of("Boutique en ligne", "Blog", "Été");

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Effects.class)
    static class OurBooks {}

    private static AccountsBehindHttp company;

    private String subscription;
    private CaseReference reference;

    @BeforeAll
    static void open() {
        company = AccountsBehindHttp.on(SandboxContext.onH2(OurBooks.class), AccountsBehindHttp.SHORT);
        company.context().bean(SandboxGuarantees.class).set(new Guarantees(true, Duration.ZERO));
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void nextCustomer() {
        subscription = "SUB-" + UUID.randomUUID();
        reference = CaseReference.next(CaseKind.CANCELLATION);
        company.context().bean(SandboxAccounts.class).register("ACC-1", subscription, PROJECTS);
        company.server().forget();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WireFault.class)
    @DisplayName("R4 an order that goes wrong is seen to go wrong, and done once by the next try")
    void order(WireFault fault) {
        for (int round = 0; round < ROUNDS; round++) {
            nextCustomer();
            company.server().order(fault, HttpAccountFaultsTest::isOrder);
            assertFails(fault == WireFault.CONFLICT ? IllegalArgumentException.class : AccountSystemUnavailable.class);
            assertThat(company.server().fired()).as("the fault happened").containsExactly(fault);
            assertThat(effects()).isEqualTo(fault.after() ? 1 : 0);
            assertDoneOnce();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(WireFault.class)
    @DisplayName("R4 an answer lost, and the look-up goes wrong too: nothing is sent again before it is known")
    void lookUp(WireFault fault) {
        company.server().order(WireFault.RESET_AFTER, HttpAccountFaultsTest::isOrder);
        assertFails(AccountSystemUnavailable.class);
        company.server().order(fault, request -> !isOrder(request));
        if (fault.name().startsWith("RESET")) {
            assertThat(erase().count())
                    .isEqualTo(PROJECTS.size()); // the HTTP client itself asks again; orders it does not
        } else {
            assertFails(fault == WireFault.CONFLICT ? IllegalArgumentException.class : AccountSystemUnavailable.class);
        }
        assertThat(company.server().fired()).containsExactly(WireFault.RESET_AFTER, fault);
        assertThat(effects()).isEqualTo(1);
        assertDoneOnce();
    }

    @Test
    @DisplayName("R4 while connections are refused nothing happens and nothing is unknown; then it is done once")
    void refused() {
        company.server().refuse();
        try {
            assertFails(RuntimeException.class); // first on a connection that has just been broken, perhaps
            assertFails(AccountSystemRefused.class);
            assertThat(effects()).isZero();
        } finally {
            company.server().accept();
        }
        assertDoneOnce();
    }

    @Test
    @DisplayName("R4 faults in any order on orders and look-ups: each customer's projects are erased once")
    void storm() {
        Random random = new Random(4);
        int happened = 0;
        for (int customer = 0; customer < ROUNDS * 4; customer++) {
            nextCustomer();
            for (int faults = random.nextInt(4); faults > 0; faults--) {
                boolean onOrder = random.nextBoolean();
                WireFault fault = WireFault.values()[random.nextInt(WireFault.values().length)];
                company.server().order(fault, request -> isOrder(request) == onOrder);
            }
            assertDoneOnce();
            happened += company.server().fired().size();
        }
        assertThat(happened).as("faults happened").isGreaterThan(ROUNDS);
    }

    private void assertFails(Class<? extends RuntimeException> type) {
        assertThatThrownBy(this::erase).isInstanceOf(type).hasMessageNotContaining(CompanyAccounts.TOKEN);
    }

    /** As jobs do: tried until it goes through. */
    private void assertDoneOnce() {
        AccountOperation done = null;
        for (int attempt = 0; done == null && attempt < 20; attempt++) {
            try {
                done = erase();
            } catch (AccountSystemUnavailable | AccountSystemRefused | IllegalArgumentException visible) {
                assertThat(effects()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(done).isNotNull();
        assertThat(done.count()).isEqualTo(PROJECTS.size());
        assertThat(erase()).isEqualTo(done);
        assertThat(effects()).isEqualTo(1);
    }

    private AccountOperation erase() {
        return company.context()
                .bean(Effects.class)
                .once(
                        reference,
                        "erase-projects",
                        "",
                        AccountOperation.class,
                        company.accounts(),
                        key -> company.accounts().eraseProjects(key, "ACC-1", subscription));
    }

    /** What the company's own books say, also of an order that found nothing left to erase. */
    private int effects() {
        return company.context()
                .bean(JdbcClient.class)
                .sql("select count(*) from sandbox_account_operation where subscription_id = ?")
                .param(subscription)
                .query(Integer.class)
                .single();
    }

    private static boolean isOrder(Request request) {
        return request.method().equals("PUT");
    }
}
