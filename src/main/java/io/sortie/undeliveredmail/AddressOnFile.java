package io.sortie.undeliveredmail;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.CaseFile;
import io.sortie.problems.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a customer's mail goes [SEM-14]: billing knows it of a subscription, the account system of an account. */
@Component
class AddressOnFile {

    private final BillingSystem billing;
    private final AccountSystem accounts;

    AddressOnFile(BillingSystem billing, AccountSystem accounts) {
        this.billing = billing;
        this.accounts = accounts;
    }

    /**
     * Empty if there is none any more.
     *
     * @throws Problem {@code unknown-subscription} if billing does not know the case's subscription
     */
    Optional<String> of(CaseFile file) {
        if (file.subscriptionId() == null) {
            return accounts.account(file.accountId()).map(Account::email);
        }
        return Optional.ofNullable(billing.subscription(file.subscriptionId())
                .orElseThrow(Problem::unknownSubscription)
                .holder()
                .email());
    }
}
