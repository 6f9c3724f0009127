package io.sortie.intake;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.CaseFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address that mail of a case may go to now: where the subscription, or the account, has it on file [SEM-14]. */
@Component
public class AddressOnFile {

    private final BillingSystem billing;
    private final AccountSystem accounts;

    AddressOnFile(BillingSystem billing, AccountSystem accounts) {
        this.billing = billing;
        this.accounts = accounts;
    }

    /**
     * Empty where nobody has one.
     *
     * @throws io.sortie.billing.BillingUnavailable if billing does not answer
     * @throws io.sortie.accounts.AccountSystemUnavailable if the account system does not answer
     */
    public Optional<String> of(CaseFile file) {
        return file.subscriptionId() == null
                ? accounts.account(file.accountId()).map(Account::email)
                : billing.subscription(file.subscriptionId())
                        .map(subscription -> subscription.holder().email());
    }
}
