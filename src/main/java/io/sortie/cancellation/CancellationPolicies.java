package io.sortie.cancellation;

import io.sortie.billing.Subscription;
import io.sortie.cancellation.CancellationPolicy.Link;
import io.sortie.cancellation.CancellationPolicy.Mode;
import io.sortie.cases.Regime;
import io.sortie.engine.Decisions;
import io.sortie.renewals.FreeExits;
import io.sortie.renewals.FreeExits.Exit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the decision tables: cancellation-terms, missed-notice-terms, cause-terms, retention-offer. */
@Component
class CancellationPolicies {

    private final Decisions decisions;
    private final FreeExits freeExits;

    CancellationPolicies(Decisions decisions, FreeExits freeExits) {
        this.decisions = decisions;
        this.freeExits = freeExits;
    }

    /** Where the renewal was not announced in time, the customer may leave freely [LAW-07]. */
    CancellationPolicy terms(Subscription subscription, Regime regime, boolean signedIn) {
        CancellationPolicy agreed = ordinaryTerms(subscription, regime, signedIn);
        return freeExits
                .of(subscription.id())
                .map(exit -> decisions.required("missed-notice-terms", inputs("renewed", exit == Exit.RENEWED)))
                .map(agreed::endingBy)
                .orElse(agreed);
    }

    private CancellationPolicy ordinaryTerms(Subscription subscription, Regime regime, boolean signedIn) {
        Map<String, Object> row = decisions.required(
                "cancellation-terms",
                inputs(
                        "brand", subscription.brand(),
                        "regime", regime.name(),
                        "signedIn", signedIn,
                        "trial", subscription.trial()));
        return new CancellationPolicy(
                Link.valueOf((String) row.get("link")),
                Duration.parse((String) row.get("linkLife")),
                (Boolean) row.get("agentContact"),
                (String) row.get("contactDue"),
                Mode.valueOf((String) row.get("billingMode")),
                Mode.valueOf((String) row.get("accessMode")),
                (Boolean) row.get("noticeApplies"),
                number(row.get("feeShare")),
                number(row.get("creditShare")),
                Duration.parse((String) row.get("retention")),
                (String) row.get("storeFollowUp"),
                words((String) row.get("lost")),
                (String) row.get("reason"),
                (String) row.get("ruleIds"));
    }

    /**
     * How it ends if an agent accepts the cause that the customer states, and by when that is reviewed.
     *
     * @param reason the customer's, or null; most state no cause
     */
    Optional<Map<String, Object>> endForCause(String reason) {
        return reason == null ? Optional.empty() : decisions.one("cause-terms", inputs("reason", reason));
    }

    List<CancellationPreview.Offer> offers(Subscription subscription, Regime regime) {
        return decisions
                .all(
                        "retention-offer",
                        inputs("brand", subscription.brand(), "plan", subscription.plan(), "regime", regime.name()))
                .stream()
                .map(row -> new CancellationPreview.Offer((String) row.get("kind"), (String) row.get("plan")))
                .toList();
    }

    /** Inputs by name; values may be null, which a table reads as "not given". */
    private static Map<String, Object> inputs(Object... namesAndValues) {
        Map<String, Object> inputs = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(String.valueOf(value));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
