package io.sortie.notification;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.cases.CaseFile;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The day and amount of the next charge, for mails that say that a subscription goes on [GUI-12]. */
@Component
public class NextCharge {

    private final ObjectProvider<BillingSystem> billing;
    private final Wording wording;

    NextCharge(ObjectProvider<BillingSystem> billing, Wording wording) {
        this.billing = billing;
        this.wording = wording;
    }

    /**
     * The value {@code nextCharge} in the customer's language and zone; nothing if nothing is to be charged or billing
     * cannot say so just now: no mail waits for that.
     */
    public Map<String, String> of(CaseFile file) {
        return contract(file)
                .map(contract -> Map.of("nextCharge", words(contract, file)))
                .orElse(Map.of());
    }

    private Optional<Subscription> contract(CaseFile file) {
        try {
            return billing.getObject()
                    .subscription(file.subscriptionId())
                    .filter(found -> found.status() == Status.ACTIVE && found.billingEnd() == null);
        } catch (BillingUnavailable e) {
            return Optional.empty();
        }
    }

    private String words(Subscription contract, CaseFile file) {
        Locale locale = Languages.spoken(file.customer().locale());
        LocalDate day = contract.paidThrough().atZone(file.customer().zone()).toLocalDate();
        return wording.date(day, locale) + ", " + wording.money(contract.price(), locale);
    }
}
