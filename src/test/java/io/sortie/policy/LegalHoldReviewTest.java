package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When privacy has to look before an account is erased: {@code legal-hold-review.dmn}. */
class LegalHoldReviewTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "placed {0}, dispute {1}, agreement {2}: {3}")
    @DisplayName(
            "SEM-18 LAW-20 SEM-20 a hold, a disputed payment or a signed agreement brings privacy's task; nothing else does")
    @CsvSource({
        "true, true, true, true, placed",
        "true, false, false, true, placed",
        "false, true, true, true, dispute",
        "false, true, false, true, dispute",
        "false, false, true, true, agreement",
        "false, false, false, false, none"
    })
    void review(boolean placed, boolean dispute, boolean agreement, boolean needed, String reason) {
        Map<String, Object> row =
                BENCH.ask("legal-hold-review", "holdPlaced", placed, "dispute", dispute, "signedAgreement", agreement);
        assertThat(row).containsEntry("reviewNeeded", needed).containsEntry("reason", reason);
    }
}
