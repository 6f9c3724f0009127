package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a statement of withdrawal: {@code withdrawal-answer.dmn} and {@code withdrawal-terms.dmn}. */
class WithdrawalAnswerTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(
            name = "{0}, law {1}, in time {2}, price {3}, since payment {4}, consent {5}, store {6}, request {7}: {8}")
    @DisplayName("LAW-08 LAW-12 LAW-14 each row of the table, and the one that stands above it")
    @CsvSource({
        "SILENT,  false, false, UNKNOWN,   false, false, false, false, UNCLEAR, false, silent",
        "UNKNOWN, false, false, UNKNOWN,   false, false, false, false, UNCLEAR, false, unknown",
        "FOUND,   false, false, NO_TRIAL,  false, false, false, false, NONE,    false, none",
        "FOUND,   false, false, UNKNOWN,   true,  true,  true,  true,  NONE,    false, none",
        "FOUND,   true,  false, NO_TRIAL,  false, false, false, false, NONE,    false, over",
        "FOUND,   true,  false, CLEAR,     true,  false, false, false, NONE,    false, over",
        "FOUND,   true,  false, NOT_CLEAR, false, false, false, false, NONE,    false, over",
        "FOUND,   true,  false, UNKNOWN,   false, false, false, false, NONE,    false, over",
        "FOUND,   true,  true,  NO_TRIAL,  true,  true,  false, false, NONE,    false, digital",
        "FOUND,   true,  true,  NO_TRIAL,  true,  true,  true,  true,  NONE,    false, digital",
        "FOUND,   true,  true,  NO_TRIAL,  true,  false, true,  false, UNCLEAR, false, store",
        "FOUND,   true,  false, UNKNOWN,   true,  false, false, false, UNCLEAR, false, price",
        "FOUND,   true,  false, UNKNOWN,   true,  false, false, true,  UNCLEAR, false, price",
        "FOUND,   true,  true,  NO_TRIAL,  true,  false, false, true,  VALID,   true,  part",
        "FOUND,   true,  false, NOT_CLEAR, true,  false, false, true,  VALID,   true,  part",
        "FOUND,   true,  false, NOT_CLEAR, true,  false, false, false, VALID,   false, second",
        "FOUND,   true,  true,  NO_TRIAL,  true,  false, false, false, VALID,   false, open",
        "FOUND,   true,  true,  UNKNOWN,   true,  false, false, false, VALID,   false, open"
    })
    void answers(
            String contract,
            boolean law,
            boolean inTime,
            String laterPrice,
            boolean sincePayment,
            boolean consent,
            boolean store,
            boolean requested,
            String answer,
            boolean partDue,
            String reason) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("contract", contract);
        inputs.put("lawGrantsRight", law);
        inputs.put("inTime", inTime);
        inputs.put("laterPrice", laterPrice);
        inputs.put("inTimeSincePayment", sincePayment);
        inputs.put("digitalConsent", consent);
        inputs.put("boughtAtStore", store);
        inputs.put("serviceRequested", requested);
        assertThat(BENCH.ask("withdrawal-answer", inputs))
                .containsEntry("answer", answer)
                .containsEntry("partDue", partDue)
                .containsEntry("reason", reason);
    }

    @Test
    @DisplayName("LAW-11 a person looks within the day, and billing is waited for an hour")
    void terms() {
        assertThat(BENCH.ask("withdrawal-terms", "brand", "parlons"))
                .containsEntry("examineWithin", "PT1H")
                .containsEntry("clearUpDue", "P1D");
    }
}
