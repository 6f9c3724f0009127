package io.sortie.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/**
 * A subscription as the billing system knows it.
 *
 * @param holder the customer on file: the only address that mail goes to [SEM-14]
 * @param period how long one price lasts, for example {@code P1M}
 * @param zone where its terms begin and end at midnight
 * @param paidThrough end of the term that is paid or running, exclusive
 * @param commitmentUntil last day of the commitment, or null [CON-01]
 * @param noticePeriod notice that the contract asks for, or null [CON-03]
 * @param store the app store that sold it, or null when it was bought from the brand [GUI-02]
 * @param billingEnd from then on nothing is charged; null while renewal is on
 * @param accessEnd from then on the service is closed; null while renewal is on
 * @param boughtAt when it was bought, to the second where billing knows it
 * @param agreement conditions that were signed and replace the standard ones, or null [SEM-20]
 * @param usage what has been used of what was paid for, or null where nothing is counted [SMA-02]
 * @param consents what the customer agreed to at the purchase; never null
 */
public record Subscription(
        String id,
        String accountId,
        String orderId,
        String brand,
        String plan,
        Holder holder,
        LocalDate startedOn,
        Period period,
        Money price,
        ZoneId zone,
        Instant paidThrough,
        LocalDate commitmentUntil,
        Period noticePeriod,
        AppStore store,
        boolean trial,
        Status status,
        Instant billingEnd,
        Instant accessEnd,
        String cardLastFour,
        List<String> addons,
        List<String> toolkits,
        Instant boughtAt,
        SignedAgreement agreement,
        Usage usage,
        Consents consents) {

    /**
     * The customer on file. What billing does not know, or was told to erase, is null: then nobody is this customer.
     *
     * @param locale a language tag
     * @param country ISO 3166 (US states as {@code US-CA})
     * @param type the class that was agreed on when the contract was made
     */
    public record Holder(String name, String email, String locale, String country, CustomerType type) {}

    /** @param refundWindow how long after the purchase a refund is granted; null where the agreement does not say */
    public record SignedAgreement(Period refundWindow) {}

    /** Units of whatever the plan counts. */
    public record Usage(BigDecimal used, BigDecimal included) {}

    /**
     * What is on record of the purchase and decides about a withdrawal; null is what nobody recorded.
     *
     * @param serviceRequestedOn the customer expressly asked that service begin at once [LAW-12]
     * @param digitalConsentOn … that digital content be supplied at once [LAW-12]
     * @param lossAcknowledgedOn … and acknowledged that the right of withdrawal is lost by that [LAW-12]
     * @param laterPriceClear whether the price after the trial was made clear [LAW-14]
     */
    public record Consents(
            LocalDate serviceRequestedOn,
            LocalDate digitalConsentOn,
            LocalDate lossAcknowledgedOn,
            Boolean laterPriceClear) {

        public static final Consents NONE = new Consents(null, null, null, null);
    }

    public enum AppStore {
        GOOGLE_PLAY,
        APP_STORE
    }

    public enum Status {
        ACTIVE,
        /** Renewal is off or the end is set; the service still runs. */
        CANCELLATION_PENDING,
        CANCELLED
    }

    /** Whether anything will be charged from then on: renewal is on, or its end lies beyond what is paid. */
    public boolean chargesFrom(Instant now) {
        return billingEnd == null
                ? status == Status.ACTIVE
                : billingEnd.isAfter(now) && paidThrough.isBefore(billingEnd);
    }
}
