package io.sortie.intake;

import io.sortie.billing.CustomerType;
import io.sortie.cases.Regime;
import io.sortie.engine.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The law's say, by {@code contract-regime.dmn}: which rules stand above the brand's policy for a customer. */
@Component
public class ContractRegimes {

    private static final String DECISION = "contract-regime";

    /** @param reason names a sentence {@code regime.reason.*} */
    public record Law(Regime regime, String reason) {}

    private final Decisions decisions;

    ContractRegimes(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param country ISO 3166 (US states as {@code US-CA}), or null where nobody knows it */
    public Law of(String country, CustomerType type) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("country", country);
        inputs.put("customerType", type.name());
        // No billing system says how a contract was made; the table takes what is unknown for the safer side.
        inputs.put("online", null);
        Map<String, Object> row = decisions.required(DECISION, inputs);
        return new Law(Regime.valueOf((String) row.get("regime")), (String) row.get("reason"));
    }
}
