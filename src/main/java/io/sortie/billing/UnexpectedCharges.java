package io.sortie.billing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Which charges should not be: those from the end of billing on that the customer still pays for, but for the fee that was
 * agreed for leaving early, which is charged once [CON-04, CON-09, SPL-05].
 */
public final class UnexpectedCharges {

    private static final String FEE = "FEE";

    private UnexpectedCharges() {}

    /**
     * Renewal is on again, or was on and has another end by now: then charges are right. Seconds, because a billing system
     * may keep fewer digits than we do.
     */
    public static boolean inUseAgain(Subscription contract, Instant billingEnd) {
        return contract.billingEnd() == null
                || contract.billingEnd().truncatedTo(ChronoUnit.SECONDS).isAfter(billingEnd);
    }

    /** @param fee the agreed fee as it was ordered, or null */
    public static List<Charge> among(List<Charge> charges, Instant billingEnd, Money fee) {
        List<Charge> paid = charges.stream()
                .filter(charge -> charge.kept().value().signum() > 0)
                .toList();
        Optional<Charge> agreed = paid.stream()
                .filter(charge -> charge.kind().equals(FEE) && charge.amount().equals(fee))
                .findFirst();
        return paid.stream()
                .filter(charge -> !charge.at().isBefore(billingEnd))
                .filter(charge -> agreed.filter(charge::equals).isEmpty())
                .toList();
    }
}
