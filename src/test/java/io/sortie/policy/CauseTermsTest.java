package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an accepted cause changes: {@code cause-terms.dmn}. */
class CauseTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FOR_CAUSE, cause.extraordinary", "LEGITIMATE_REASON, cause.legitimate"})
    @DisplayName("LAW-02 LAW-15 it ends at once, without notice and fee, and the unused time comes back")
    void atOnce(String stated, String reason) {
        Map<String, Object> row = BENCH.ask("cause-terms", "reason", stated);
        assertThat(row)
                .containsEntry("billingMode", "IMMEDIATE")
                .containsEntry("accessMode", "IMMEDIATE")
                .containsEntry("noticeApplies", false)
                .containsEntry("reason", reason);
        assertThat(((Number) row.get("feeShare")).doubleValue()).isZero();
        assertThat(((Number) row.get("creditShare")).doubleValue()).isEqualTo(1.0);
        assertThat(Duration.parse(row.get("reviewDue").toString())).isPositive();
    }
}
