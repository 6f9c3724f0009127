package io.sortie.outcomeclarification;

import io.sortie.cases.Cases;
import io.sortie.effects.UnknownEffect;
import io.sortie.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** By when an unknown outcome is found out: {@code clarification-due.dmn}. */
@Component
class ClarificationPolicy {

    /** @param due ISO duration; {@code reason} a key of the message files */
    record Due(String due, String reason) {}

    private final Decisions decisions;
    private final Cases cases;

    ClarificationPolicy(Decisions decisions, Cases cases) {
        this.decisions = decisions;
        this.cases = cases;
    }

    Due of(UnknownEffect effect) {
        String brand = cases.get(effect.reference()).brand();
        Map<String, Object> row = decisions
                .one("clarification-due", Map.of("action", effect.action(), "brand", brand))
                .orElseThrow();
        return new Due(row.get("due").toString(), "due.reason." + row.get("reason"));
    }
}
