package io.sortie.cases;

import io.sortie.billing.CustomerType;
import io.sortie.billing.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * One case ("dossier") [GUI-03, GUI-05, GUI-07]: the customer's request and where it stands. It holds what the engine
 * must not.
 *
 * @param subscriptionId null where the case is about the account as a whole, and so is {@code plan}
 * @param customerSince first day of the subscription, or of the account
 * @param dueAt by when the next step is promised, or null
 * @param amount money at stake (a fee, a refund), or null
 */
public record CaseFile(
        CaseReference reference,
        CaseKind kind,
        String brand,
        Regime regime,
        CaseState state,
        CaseOutcome outcome,
        String subscriptionId,
        String accountId,
        String orderId,
        String plan,
        Channel channel,
        boolean signedIn,
        Instant openedAt,
        Instant dueAt,
        Instant closedAt,
        Instant accessEnd,
        Instant billingEnd,
        Instant dataKeptUntil,
        Money amount,
        Customer customer,
        LocalDate customerSince,
        String reason,
        String comment,
        LocalDate requestedEndDate,
        String expectedResolution) {

    /** The customer as on file: name, the address that mail goes to, language, country and time zone. */
    public record Customer(String name, String email, Locale locale, String country, CustomerType type, ZoneId zone) {}

    public boolean isOpen() {
        return outcome == null;
    }
}
