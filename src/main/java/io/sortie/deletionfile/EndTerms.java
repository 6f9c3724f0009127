package io.sortie.deletionfile;

import io.sortie.billing.ContractTime;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription;
import io.sortie.cases.CaseFile;
import io.sortie.engine.Decisions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What it costs and what is paid back when a subscription ends at once because its account goes, by
 * {@code subscription-end-terms.dmn}: the same as for cancelling, so that nobody gains or loses by the way out they take.
 */
@Component
public class EndTerms {

    /**
     * @param fee for leaving a commitment early, or zero
     * @param credit for paid time that is not used any more, or zero
     */
    public record Settlement(Money fee, Money credit) {

        public boolean isZero() {
            return fee.isZero() && credit.isZero();
        }
    }

    private final Decisions decisions;

    EndTerms(Decisions decisions) {
        this.decisions = decisions;
    }

    public Settlement of(CaseFile file, Subscription contract, Instant end) {
        Map<String, Object> row = decisions.required(
                "subscription-end-terms",
                Map.of("brand", file.brand(), "regime", file.regime().name(), "trial", contract.trial()));
        ContractTime time = new ContractTime(contract);
        return new Settlement(
                time.shareOfPrice(share(row, "feeShare"), end, time.commitmentEnd()),
                time.shareOfPrice(share(row, "creditShare"), end, time.paidUntil(end)));
    }

    private static BigDecimal share(Map<String, Object> row, String column) {
        return new BigDecimal(row.get(column).toString());
    }
}
