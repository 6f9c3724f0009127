package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request must bring and how long each step may take: {@code refund-terms.dmn}. */
class RefundTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, by law {1}: {6}")
    @DisplayName("SMA-03 SMA-04 SMA-06 SMA-07 SMA-16 LAW-09 LAW-12 what is asked for, and the times of staff")
    @CsvSource({
        "smarters-pro, false, true,  PT48H, P30D, P1D, refund-terms.smarters-pro",
        "semrush,      false, false, PT48H, P30D, P2D, refund-terms.others",
        "splashtop,    false, false, PT48H, P30D, P2D, refund-terms.others",
        "parlons,      false, false, PT48H, P30D, P2D, refund-terms.others",
        "smarters-pro, true,  false, PT48H, P14D, P1D, refund-terms.law",
        "semrush,      true,  false, PT48H, P14D, P1D, refund-terms.law",
        "parlons,      true,  false, PT48H, P14D, P1D, refund-terms.law"
    })
    void terms(
            String brand,
            boolean statutory,
            boolean orderAndExplanation,
            String helpTime,
            String promise,
            String approvalDue,
            String reason) {
        assertThat(BENCH.ask("refund-terms", "brand", brand, "statutory", statutory))
                .containsEntry("orderIdRequired", orderAndExplanation)
                .containsEntry("explanationRequired", orderAndExplanation)
                .containsEntry("helpTime", helpTime)
                .containsEntry("promise", promise)
                .containsEntry("approvalDue", approvalDue)
                .containsEntry("reason", reason);
    }

    @ParameterizedTest(name = "{0}, by law {1}")
    @DisplayName(
            "SMA-17 SMA-18 what is told of banks: 20 working days; asked after 31, pursued and watched for 90 days")
    @CsvSource({"smarters-pro, false", "semrush, false", "parlons, false", "smarters-pro, true", "semrush, true"})
    void bank(String brand, boolean statutory) {
        Map<String, Object> terms = BENCH.ask("refund-terms", "brand", brand, "statutory", statutory);
        assertThat(terms.get("arrivalDays").toString()).isEqualTo("20");
        assertThat(terms.get("followUpDays").toString()).isEqualTo("31");
        assertThat(terms)
                .containsEntry("escalation", "P90D")
                .containsEntry("watchedAfter", "P90D")
                .containsEntry("lookEvery", "P1D");
    }
}
