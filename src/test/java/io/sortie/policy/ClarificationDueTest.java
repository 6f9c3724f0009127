package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when an unknown outcome is found out: {@code clarification-due.dmn}. */
class ClarificationDueTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0} at {1}: within {2}")
    @DisplayName("SPL-04 CON-09 SMA-16 SEM-07 LAW-17 by what was ordered, also for brands and orders not known yet")
    @CsvSource({
        "cancel, splashtop, PT1H, at-once",
        "cancel, semrush, PT4H, charges",
        "cancel, a-new-brand, PT4H, charges",
        "refund, semrush, PT4H, money",
        "credit, splashtop, PT4H, money",
        "uncancel, splashtop, PT2H, service",
        "restore-projects, semrush, PT2H, service",
        "erase-projects, semrush, PT24H, erasure",
        "erase, semrush, PT24H, erasure",
        "a-new-order, semrush, PT4H, step",
        "a-new-order, a-new-brand, PT4H, step"
    })
    void due(String action, String brand, String due, String reason) {
        Map<String, Object> row = BENCH.ask("clarification-due", "action", action, "brand", brand);
        assertThat(row).containsEntry("due", due).containsEntry("reason", reason);
        assertThat(Duration.parse(due)).isPositive();
    }
}
