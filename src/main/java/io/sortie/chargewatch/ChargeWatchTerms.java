package io.sortie.chargewatch;

import io.sortie.engine.Decisions;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code charge-watch-terms}. */
@Component
class ChargeWatchTerms {

    /**
     * A row as decided for one contract.
     *
     * @param periods how many billing dates are looked at
     * @param grace how long after each of them
     * @param chargeDue within what time a charge that was found is dealt with, ISO duration
     * @param reason message key {@code terms.reason.<reason>}
     */
    record Terms(int periods, Duration grace, String chargeDue, String reason) {}

    private static final String DECISION = "charge-watch-terms";

    private final Decisions decisions;

    ChargeWatchTerms(Decisions decisions) {
        this.decisions = decisions;
    }

    Terms of(String brand, Period billed) {
        Map<String, Object> inputs = Map.of("brand", brand, "billedMonths", (int) billed.toTotalMonths());
        Map<String, Object> row = decisions.required(DECISION, inputs);
        return new Terms(
                ((Number) row.get("periods")).intValue(),
                Duration.parse((String) row.get("grace")),
                (String) row.get("chargeDue"),
                (String) row.get("reason"));
    }
}
