package io.sortie.outagefile;

import io.sortie.engine.Decisions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks outage-choice-terms.dmn whether an outage lets the customer choose [SMA-15]. */
@Component
public class OutagePolicy {

    /**
     * @param customerChooses between the whole refund and a longer term
     * @param answerTime how long they may think about it
     * @param mostBonusDays the most days that a person may add to the outage's own
     */
    public record Terms(boolean customerChooses, Duration answerTime, int mostBonusDays, String ruleIds) {}

    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private final Decisions decisions;

    public OutagePolicy(Decisions decisions) {
        this.decisions = decisions;
    }

    public Terms terms(String brand, Outage outage) {
        BigDecimal hours =
                BigDecimal.valueOf(outage.length().toSeconds()).divide(SECONDS_OF_AN_HOUR, MathContext.DECIMAL64);
        Map<String, Object> row = decisions.required(
                "outage-choice-terms", Map.of("brand", brand, "ourFault", outage.ours(), "hours", hours.doubleValue()));
        return new Terms(
                (Boolean) row.get("customerChooses"),
                Duration.parse((String) row.get("answerTime")),
                ((Number) row.get("mostBonusDays")).intValue(),
                (String) row.get("ruleIds"));
    }
}
