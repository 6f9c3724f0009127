package io.sortie.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.CustomerType;
import io.sortie.sandbox.AtOnce;
import io.sortie.sandbox.FaultMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What Sortie relies on when a whole account is erased. */
abstract class AccountErasureContract {

    private static final Instant OPENED = Instant.parse("2025-02-28T23:00:00.123Z");

    private final String mark = "q" + UUID.randomUUID().toString().replace("-", "");
    private final Account account = new Account(
            "ACC-" + UUID.randomUUID(),
            "semrush",
            "Zoé " + mark,
            "Zoe." + mark + "@Example.org",
            "fr",
            "FR",
            CustomerType.CONSUMER,
            OPENED);
    private final String subscription = "SUB-" + UUID.randomUUID();
    private final String key = "DEL-" + UUID.randomUUID() + ":erase:accounts-PROFILE";

    abstract AccountBench bench();

    @BeforeEach
    void open() {
        bench().open(account, List.of("News of " + mark, "Tips"), List.of("Idea of " + mark));
        bench().register(account.id(), subscription, List.of("Shop of " + mark, "Blog"));
    }

    @Test
    @DisplayName("SEM-14 an account is told as it is on file; what is unknown is null, and no account is none")
    void tells() {
        assertThat(accounts().account(account.id())).contains(account);
        Account bare = new Account(
                "ACC-" + UUID.randomUUID(), "parlons", "Li", "li@example.org", null, null, null, Instant.EPOCH);
        bench().open(bare, List.of(), List.of());
        assertThat(accounts().account(bare.id())).contains(bare);
        assertThat(accounts().account("ACC-NONE")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROJECTS, 3", "MAILING, 2", "PROFILE, 1"})
    @DisplayName(
            "LAW-17 each part is erased by itself, with its count; again under the same key it is the first result")
    void erases(AccountData data, int count) {
        AccountOperation erased = accounts().erase(key, account.id(), data);
        assertThat(erased.kind()).isEqualTo("erase");
        assertThat(erased.count()).isEqualTo(count);
        assertThat(accounts().erase(key, account.id(), data)).isEqualTo(erased);
        assertThat(accounts().lookUp(key)).contains(erased);
        assertThat(accounts().erase(key + "-2", account.id(), data).count()).isZero();
        assertThat(accounts().account(account.id()).isPresent()).isEqualTo(data != AccountData.PROFILE);
        assertThat(accounts().projects(account.id(), subscription)).hasSize(data == AccountData.PROJECTS ? 0 : 2);
    }

    @Test
    @DisplayName("LAW-17 afterwards the system's own tables hold nothing of the person; before they do")
    void nothingLeft() {
        assertThat(bench().database())
                .contains(account.name(), account.email(), "News of " + mark, "Idea of " + mark, "Shop of " + mark);
        for (AccountData data : AccountData.values()) {
            accounts().erase(key + data, account.id(), data);
        }
        assertThat(bench().database()).doesNotContain(mark).contains(key);
        assertThat(accounts().account(account.id())).isEmpty();
    }

    @Test
    @DisplayName("LAW-17 another account of the same person stays, and what nobody has is erased without an error")
    void others() {
        Account other = new Account(
                "ACC-" + UUID.randomUUID(), "semrush", account.name(), account.email(), null, null, null, OPENED);
        bench().open(other, List.of("Tips"), List.of("Kept"));
        for (AccountData data : AccountData.values()) {
            accounts().erase(key + data, account.id(), data);
            AccountOperation nothing = accounts().erase(key + data + "-none", "ACC-NONE", data);
            assertThat(nothing.count()).isZero();
            assertThat(accounts().lookUp(nothing.key())).contains(nothing);
        }
        assertThat(accounts().account(other.id())).contains(other);
        assertThat(accounts().erase(key, other.id(), AccountData.MAILING).count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a key that was used for another erasure is refused")
    void keyReused() {
        accounts().erase(key, account.id(), AccountData.MAILING);
        refused(() -> accounts().erase(key, account.id(), AccountData.PROFILE));
        refused(() -> accounts().erase(key, "ACC-NONE", AccountData.MAILING));
        refused(() -> accounts().eraseProjects(key, account.id(), subscription));
        assertThat(accounts().account(account.id())).contains(account);
        assertThat(accounts().projects(account.id(), subscription)).hasSize(2);
    }

    @Test
    @DisplayName(
            "an erasure that does not arrive erases nothing; a question that does not arrive is not \"no account\"")
    void failBefore() {
        bench().cut("erase", FaultMode.FAIL_BEFORE, 1);
        unavailable(() -> accounts().erase(key, account.id(), AccountData.PROFILE));
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        assertThat(accounts().account(account.id())).contains(account);
        assertThat(accounts().lookUp(key)).isEmpty();
        bench().cut("read", FaultMode.FAIL_BEFORE, 9); // an HTTP client may repeat what changes nothing
        unavailable(() -> accounts().account(account.id()));
        bench().reset();
    }

    @ParameterizedTest
    @DisplayName("a lost answer is found by look-up; sending again has no second effect")
    @EnumSource(names = {"FAIL_AFTER", "TIMEOUT_AFTER"})
    void failAfter(FaultMode mode) {
        bench().cut("erase", mode, 1);
        unavailable(() -> accounts().erase(key, account.id(), AccountData.PROJECTS));
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        AccountOperation found = accounts().lookUp(key).orElseThrow();
        assertThat(found.count()).isEqualTo(3);
        assertThat(accounts().erase(key, account.id(), AccountData.PROJECTS)).isEqualTo(found);
        assertThat(bench().attempts("erase", key)).isEqualTo(2);
    }

    @RepeatedTest(5)
    @DisplayName("several calls with one key at once have one effect")
    void atOnce() throws Exception {
        List<AccountOperation> answers = AtOnce.run(4, () -> accounts().erase(key, account.id(), AccountData.PROFILE));
        assertThat(answers).containsOnly(accounts().lookUp(key).orElseThrow());
        assertThat(answers.get(0).count()).isEqualTo(1);
    }

    @Test
    @DisplayName("what was erased stays erased when the caller's transaction is lost")
    void callersTransactionLost() {
        bench().inLostTransaction(() -> accounts().erase(key, account.id(), AccountData.PROFILE));
        assertThat(accounts().lookUp(key)).isPresent();
        assertThat(accounts().account(account.id())).isEmpty();
    }

    private AccountSystem accounts() {
        return bench().accounts();
    }

    private static void refused(Runnable order) {
        assertThatThrownBy(order::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static void unavailable(Runnable order) {
        assertThatThrownBy(order::run).isInstanceOf(AccountSystemUnavailable.class);
    }
}
