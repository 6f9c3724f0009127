package io.sortie.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.sandbox.AtOnce;
import io.sortie.sandbox.FaultMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Sortie relies on in any account system. */
public abstract class AccountSystemContract {

    private static final List<String> PROJECTS = List.of("Boutique en ligne", "Blog", "Été");

    private final String account = "ACC-" + UUID.randomUUID();
    private final String subscription = "SUB-" + UUID.randomUUID();
    private final String key = "CAN-" + UUID.randomUUID();

    protected abstract AccountBench bench();

    @Nested
    @DisplayName("accounts and their erasure")
    class Erasing extends AccountErasureContract {
        @Override
        AccountBench bench() {
            return AccountSystemContract.this.bench();
        }
    }

    @BeforeEach
    void reset() {
        bench().reset();
        bench().register(account, subscription, PROJECTS);
    }

    @Test
    @DisplayName("SEM-07 projects are listed in the order they were registered, for their subscription only")
    void lists() {
        assertThat(projects()).isEqualTo(PROJECTS);
        assertThat(bench().accounts().projects(account, "SUB-NONE")).isEmpty();
        assertThat(bench().accounts().projects("ACC-NONE", subscription)).isEmpty();
    }

    @Test
    @DisplayName("SEM-07 restoring brings every project back and says how many")
    void restores() {
        AccountOperation restored = bench().accounts().restoreProjects(key, account, subscription);
        assertThat(restored.count()).isEqualTo(3);
        assertThat(restored.kind()).isEqualTo("restore-projects");
        assertThat(projects()).isEqualTo(PROJECTS);
        assertThat(bench().accounts().lookUp(key)).contains(restored);
    }

    @Test
    @DisplayName("SEM-07 erased projects are gone for good; erasing again under the same key tells the first result")
    void erases() {
        AccountOperation erased = bench().accounts().eraseProjects(key, account, subscription);
        assertThat(erased.count()).isEqualTo(3);
        assertThat(projects()).isEmpty();
        assertThat(bench().accounts().eraseProjects(key, account, subscription)).isEqualTo(erased);
        assertThat(bench().accounts()
                        .eraseProjects(key + "-2", account, subscription)
                        .count())
                .isZero();
        assertThat(bench().accounts()
                        .restoreProjects(key + "-3", account, subscription)
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("a key that was used for another order is refused")
    void keyReused() {
        bench().accounts().restoreProjects(key, account, subscription);
        assertThatThrownBy(() -> bench().accounts().eraseProjects(key, account, subscription))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(projects()).isEqualTo(PROJECTS);
    }

    @Test
    @DisplayName("an erasure that does not arrive erases nothing")
    void failBefore() {
        bench().cut("erase-projects", FaultMode.FAIL_BEFORE, 1);
        assertThatThrownBy(() -> bench().accounts().eraseProjects(key, account, subscription))
                .isInstanceOf(AccountSystemUnavailable.class);
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        assertThat(projects()).isEqualTo(PROJECTS);
        assertThat(bench().accounts().lookUp(key)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a lost answer is found by look-up; sending again has no second effect")
    @EnumSource(names = {"FAIL_AFTER", "TIMEOUT_AFTER"})
    void failAfter(FaultMode mode) {
        bench().cut("erase-projects", mode, 1);
        assertThatThrownBy(() -> bench().accounts().eraseProjects(key, account, subscription))
                .isInstanceOf(AccountSystemUnavailable.class);
        assertThat(bench().cuts()).as("the fault happened").isEqualTo(1);
        AccountOperation found = bench().accounts().lookUp(key).orElseThrow();
        assertThat(found.count()).isEqualTo(3);
        assertThat(bench().accounts().eraseProjects(key, account, subscription)).isEqualTo(found);
        assertThat(bench().attempts("erase-projects", key)).isEqualTo(2);
    }

    @Test
    @DisplayName("a restoring that fails twice succeeds with the third call")
    void restoreFailsTwice() {
        bench().cut("restore-projects", FaultMode.FAIL_BEFORE, 2);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> bench().accounts().restoreProjects(key, account, subscription))
                    .isInstanceOf(AccountSystemUnavailable.class);
        }
        assertThat(bench().accounts()
                        .restoreProjects(key, account, subscription)
                        .count())
                .isEqualTo(3);
        assertThat(bench().cuts()).isEqualTo(2);
    }

    @RepeatedTest(5)
    @DisplayName("several calls with one key at once have one effect")
    void atOnce() throws Exception {
        List<AccountOperation> answers =
                AtOnce.run(4, () -> bench().accounts().eraseProjects(key, account, subscription));
        assertThat(answers).containsOnly(bench().accounts().lookUp(key).orElseThrow());
        assertThat(answers.get(0).count()).isEqualTo(3);
    }

    @Test
    @DisplayName("what was erased stays erased when the caller's transaction is lost")
    void callersTransactionLost() {
        bench().inLostTransaction(() -> bench().accounts().eraseProjects(key, account, subscription));
        assertThat(bench().accounts().lookUp(key)).isPresent();
        assertThat(projects()).isEmpty();
    }

    private List<String> projects() {
        return bench().accounts().projects(account, subscription);
    }
}
