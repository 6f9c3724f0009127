package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a customer may withdraw: {@code withdrawal-right.dmn}. */
class WithdrawalRightTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} days, to the next working day: {4}")
    @DisplayName("LAW-08 LAW-12 consumers under European law, British ones by their own, nobody else")
    @CsvSource(
            value = {
                "STATUTORY, FR, CONSUMER, 14, false",
                "STATUTORY, DE, CONSUMER, 14, false",
                "STATUTORY, -, CONSUMER, 14, false",
                "STATUTORY, US-CA, CONSUMER, 0, false",
                "STATUTORY, FR, NON_PROFESSIONAL, 0, false",
                "CONTRACTUAL, GB, CONSUMER, 14, false",
                "CONTRACTUAL, US, CONSUMER, 0, false",
                "CONTRACTUAL, FR, BUSINESS, 0, false"
            },
            nullValues = "-")
    void days(String regime, String country, String type, int days, boolean prolonged) {
        Map<String, Object> inputs = new HashMap<>(Map.of("regime", regime, "customerType", type));
        inputs.put("country", country);
        assertThat(BENCH.ask("withdrawal-right", inputs))
                .containsEntry("days", days)
                .containsEntry("prolonged", prolonged);
    }
}
