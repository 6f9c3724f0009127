package io.sortie.cancellation;

import io.sortie.billing.Money;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.cases.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What would happen, told before the last click [CON-01, CON-03, CON-04, CON-07, CON-11]; nothing is opened by asking.
 *
 * @param billingEnd nothing is charged from then on
 * @param accessEnd the service runs until then
 * @param fee early-termination fee, zero if none; {@code credit} what is paid back for unused time, zero if none
 * @param lost what the customer loses, as keys ({@code terms.lost.<key>})
 * @param linkRequired whether the request counts only after an e-mailed link was pressed
 * @param agentContact whether an agent contacts the customer before the end [SEM-03]
 * @param boughtAt the app store where it was bought and has to be ended, or null; then the dates are the store's [GUI-02]
 * @param commitmentUntil last day of the commitment, or null
 * @param noticePeriod ISO duration of the notice that was applied, or null
 * @param offers what could be done instead; never shown before the cancel control [SEM-05, SEM-06, LAW-23]
 * @param alternatives other end dates with their fee
 * @param reason why, as one sentence in the reader's language
 * @param zone the customer's, in which days and months were counted
 */
public record CancellationPreview(
        Regime regime,
        Instant accessEnd,
        Instant billingEnd,
        Money fee,
        Money credit,
        List<String> lost,
        Instant dataKeptUntil,
        boolean linkRequired,
        boolean agentContact,
        AppStore boughtAt,
        LocalDate commitmentUntil,
        String noticePeriod,
        List<Offer> offers,
        List<Alternative> alternatives,
        String reason,
        ZoneId zone) {

    /** DEMO, REPORT_PROBLEM, ASK_QUESTION or SMALLER_PLAN; {@code plan} is the smaller plan, else null. */
    public record Offer(String kind, String plan) {}

    /** Ending at {@code requestedEndDate} instead costs {@code fee}. */
    public record Alternative(LocalDate requestedEndDate, Instant billingEnd, Money fee) {}
}
