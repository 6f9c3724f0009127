package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long charges are watched after the end: {@code charge-watch-terms.dmn}. */
class ChargeWatchTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, billed every {1} months: {2} billing dates")
    @DisplayName("CON-09 CON-12 SEM-23 SPL-05 how many billing dates are watched, up to a year and from a year on")
    @CsvSource({
        "semrush,      0,  3, watch.months",
        "semrush,      1,  3, watch.months",
        "semrush,      11, 3, watch.months",
        "semrush,      12, 1, watch.year",
        "semrush,      24, 1, watch.year",
        "splashtop,    1,  2, watch.months",
        "splashtop,    11, 2, watch.months",
        "splashtop,    12, 1, watch.year",
        "smarters-pro, 1,  2, watch.months",
        "smarters-pro, 11, 2, watch.months",
        "smarters-pro, 12, 1, watch.year",
        "parlons,      1,  3, watch.months",
        "parlons,      11, 3, watch.months",
        "parlons,      12, 1, watch.year"
    })
    void periods(String brand, int months, int periods, String reason) {
        Map<String, Object> terms = BENCH.ask("charge-watch-terms", "brand", brand, "billedMonths", months);
        assertThat(((Number) terms.get("periods")).intValue()).isEqualTo(periods);
        assertThat(terms)
                .containsEntry("grace", "P3D")
                .containsEntry("chargeDue", "P1D")
                .containsEntry("reason", reason);
    }

    @Test
    @DisplayName("a brand without a row is not watched by somebody else's terms")
    void unknownBrand() {
        assertThat(BENCH.askAll("charge-watch-terms", "brand", "nobody", "billedMonths", 1))
                .isEmpty();
    }
}
