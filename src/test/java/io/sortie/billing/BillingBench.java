package io.sortie.billing;

import io.sortie.billing.Subscription.AppStore;
import io.sortie.sandbox.FaultMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a contract test needs around a billing system: a customer who buys, a clock, and a wire that can be cut. */
public interface BillingBench {

    Instant NOW = io.sortie.sandbox.SandboxContext.NOW;
    ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** What is sold; null where there is none. */
    record Sale(
            LocalDate startedOn,
            String period,
            Money price,
            LocalDate trialUntil,
            AppStore store,
            String email,
            ZoneId zone) {

        public static Sale monthly(String startedOn) {
            return new Sale(
                    LocalDate.parse(startedOn),
                    "P1M",
                    Money.of("249.95", "EUR"),
                    null,
                    null,
                    "camille.martin@example.org",
                    PARIS);
        }

        public Sale priced(String amount, String currency) {
            return new Sale(startedOn, period, Money.of(amount, currency), trialUntil, store, email, zone);
        }

        public Sale every(String newPeriod) {
            return new Sale(startedOn, newPeriod, price, trialUntil, store, email, zone);
        }

        public Sale trialUntil(String firstChargedDay) {
            return new Sale(startedOn, period, price, LocalDate.parse(firstChargedDay), store, email, zone);
        }

        public Sale at(AppStore newStore) {
            return new Sale(startedOn, period, price, trialUntil, newStore, email, zone);
        }

        public Sale to(String newEmail) {
            return new Sale(startedOn, period, price, trialUntil, store, newEmail, zone);
        }

        public Sale in(String newZone) {
            return new Sale(startedOn, period, price, trialUntil, store, email, ZoneId.of(newZone));
        }
    }

    BillingSystem billing();

    /** Sells to a customer of the brand semrush and answers the subscription's id. */
    String sell(Sale sale);

    /** The same to this account's customer, who has signed an agreement. */
    String sellTo(String accountId, String name, Sale sale);

    /** Something that keeps the account unsettled; answers its id. */
    String openItem(String accountId, OpenItem.Kind kind, Money amount);

    void settle(String openItemId);

    /** All that the system's own database holds, as text. */
    String database();

    void travelTo(Instant instant);

    /** Cuts the wire for the next calls of this kind. */
    void cut(String operation, FaultMode mode, int times);

    /** How often a cut has happened since the bench was set up. */
    int cuts();

    /** How often an order of this kind was sent under this key. */
    int attempts(String operation, String key);

    /** The bank's answer to a refund. */
    void answerRefund(String refundId, boolean settled);

    /** The bank has given a refund back, with these words. */
    void failRefund(String refundId, String words);

    /** The refund waits for the customer. */
    void requireAction(String refundId);

    /** Runs in a transaction of the caller that is rolled back at its end. */
    void inLostTransaction(Runnable work);

    /** Forgets cuts and puts the clock back to {@link #NOW}. */
    void reset();
}
