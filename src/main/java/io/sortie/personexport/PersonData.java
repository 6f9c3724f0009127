package io.sortie.personexport;

import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.cancellation.Agreements;
import io.sortie.cases.CaseFile;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.Refunds;
import io.sortie.renewals.RenewalNotices;
import io.sortie.renewals.ReviewReminders;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All that is held about a person in words and figures: our cases, and what billing and the account system know. */
@Component
class PersonData {

    private final CaseExport cases;
    private final Agreements agreements;
    private final Refunds refunds;
    private final RefundPayments payments;
    private final BillingSystem billing;
    private final AccountSystem accounts;
    private final RenewalNotices notices;
    private final ReviewReminders reminders;
    private final Clock clock;

    PersonData(
            CaseExport cases,
            Agreements agreements,
            Refunds refunds,
            RefundPayments payments,
            BillingSystem billing,
            AccountSystem accounts,
            RenewalNotices notices,
            ReviewReminders reminders,
            Clock clock) {
        this.cases = cases;
        this.agreements = agreements;
        this.refunds = refunds;
        this.payments = payments;
        this.billing = billing;
        this.accounts = accounts;
        this.notices = notices;
        this.reminders = reminders;
        this.clock = clock;
    }

    Map<String, Object> of(CaseFile file, List<CaseFile> theirs, Locale locale) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", clock.instant());
        all.put("brand", file.brand());
        all.put("customer", file.customer());
        if (file.accountId() != null) {
            all.put("account", accounts.account(file.accountId()).orElse(null));
            all.put("subscriptions", subscriptions(file.accountId()));
        }
        all.put("cases", theirs.stream().map(one -> about(one, locale)).toList());
        return all;
    }

    private List<Map<String, Object>> subscriptions(String accountId) {
        return billing.subscriptionsOfAccount(accountId).stream()
                .map(contract -> about(accountId, contract))
                .toList();
    }

    private Map<String, Object> about(String accountId, Subscription contract) {
        return Map.of(
                "subscription",
                contract,
                "renewalNotices",
                notices.of(contract.id()),
                "reviewReminder",
                reminders.of(contract.id()).stream().toList(),
                "charges",
                billing.charges(contract.id()),
                "projects",
                accounts.projects(accountId, contract.id()));
    }

    private Map<String, Object> about(CaseFile file, Locale locale) {
        Map<String, Object> all = new LinkedHashMap<>(cases.of(file, locale));
        agreements.of(file.reference()).ifPresent(agreed -> all.put("agreed", agreed));
        refunds.find(file.reference()).ifPresent(refund -> {
            all.put("refund", refund);
            all.put("payments", payments.of(file.reference()));
        });
        return all;
    }
}
