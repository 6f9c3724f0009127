package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fee and credit when an account goes: {@code subscription-end-terms.dmn}. */
class SubscriptionEndTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @Test
    @DisplayName("LAW-01 SEM-20 deleting costs and pays back what cancelling does, for every brand, regime and trial")
    void asForCancelling() {
        for (String brand : List.of("semrush", "splashtop", "smarters-pro", "parlons")) {
            for (String regime : List.of("STATUTORY", "CONTRACTUAL")) {
                for (boolean trial : List.of(true, false)) {
                    Map<String, Object> end =
                            BENCH.ask("subscription-end-terms", "brand", brand, "regime", regime, "trial", trial);
                    Map<String, Object> cancelled = BENCH.ask(
                            "cancellation-terms", "brand", brand, "regime", regime, "signedIn", true, "trial", trial);
                    assertThat(share(end, "feeShare")).isEqualTo(share(cancelled, "feeShare"));
                    assertThat(share(end, "creditShare")).isEqualTo(share(cancelled, "creditShare"));
                }
            }
        }
    }

    @Test
    @DisplayName("a brand without a row of its own charges nothing and pays nothing back")
    void otherBrand() {
        Map<String, Object> end =
                BENCH.ask("subscription-end-terms", "brand", "new", "regime", "STATUTORY", "trial", false);
        assertThat(share(end, "feeShare")).isZero();
        assertThat(share(end, "creditShare")).isZero();
    }

    private static double share(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }
}
