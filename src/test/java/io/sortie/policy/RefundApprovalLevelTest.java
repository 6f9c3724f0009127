package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has to approve a refund: {@code refund-approval-level.dmn}. */
class RefundApprovalLevelTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("SMA-16 SMA-19 by amount, to the cent, in the currency's own unit")
    @CsvSource({
        "50.00,   EUR, 1 support null",
        "50.01,   EUR, 1 finance null",
        "500.00,  USD, 1 finance null",
        "500.01,  GBP, 2 finance finance",
        "7500,    JPY, 1 support null",
        "7501,    JPY, 1 finance null",
        "75001,   JPY, 2 finance finance",
        "150.000, TND, 1 support null",
        "150.001, TND, 1 finance null",
        "0.01,    SEK, 2 finance finance"
    })
    void byAmount(double amount, String currency, String level) {
        assertThat(ask("FULL", "NONE", currency, amount)).isEqualTo(level);
        assertThat(ask("PARTIAL", "UNCLEAR", currency, amount)).isEqualTo(level);
    }

    @ParameterizedTest
    @DisplayName("LAW-12 a right needs nobody's approval, whatever the amount")
    @ValueSource(strings = {"EUR", "JPY", "SEK"})
    void byLaw(String currency) {
        assertThat(ask("STATUTORY", "NONE", currency, 1_000_000)).isEqualTo("0 null null");
        assertThat(ask("STATUTORY", "CLEAR", currency, 1)).isEqualTo("0 null null");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SEM-23 what was charged after a proven cancellation goes back by itself, up to the highest limit")
    @CsvSource({"500.00, 0 null null", "500.01, 2 finance finance"})
    void lateCharge(double amount, String level) {
        assertThat(ask("FULL", "CLEAR", "EUR", amount)).isEqualTo(level);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName(
            "SEM-23 SMA-19 a proven charge that a person judged, as with a signed agreement, has its approvers too")
    @CsvSource({
        "50.00, EUR, 1 support null",
        "50.01, EUR, 1 finance null",
        "500.01, EUR, 2 finance finance",
        "7500, JPY, 1 support null",
        "7501, JPY, 1 finance null",
        "150.000, TND, 1 support null",
        "150.001, TND, 1 finance null"
    })
    void judged(double amount, String currency, String level) {
        assertThat(ask("FULL", "CLEAR", true, currency, amount)).isEqualTo(level);
        assertThat(ask("PARTIAL", "NONE", true, currency, amount)).isEqualTo(level);
    }

    private static String ask(String ground, String lateCharge, String currency, double amount) {
        return ask(ground, lateCharge, false, currency, amount);
    }

    private static String ask(String ground, String lateCharge, boolean judged, String currency, double amount) {
        Map<String, Object> facts = new HashMap<>();
        facts.putAll(Map.of("decision", ground, "lateCharge", lateCharge, "judged", judged));
        facts.putAll(Map.of("currency", currency, "amount", amount));
        Map<String, Object> row = BENCH.ask("refund-approval-level", facts);
        return row.get("approvers") + " " + row.get("firstGroup") + " " + row.get("secondGroup");
    }
}
