package io.sortie.erasure;

import io.sortie.accounts.AccountData;
import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingData;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.CaseReference;
import io.sortie.effects.Effects;
import io.sortie.personaldata.DataCategory;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Orders the account system and billing to erase, each category exactly once for a case. */
@Component
class OtherSystems {

    private static final String ERASE = "erase";

    /** What a system did: how many records, and when. */
    record Erased(int count, Instant at) {}

    private final AccountSystem accounts;
    private final BillingSystem billing;
    private final Effects effects;

    OtherSystems(AccountSystem accounts, BillingSystem billing, Effects effects) {
        this.accounts = accounts;
        this.billing = billing;
        this.effects = effects;
    }

    /** @throws IllegalArgumentException for a category that is ours */
    Erased erase(CaseReference reference, DataCategory category, String accountId) {
        return switch (category.holder()) {
            case ACCOUNTS -> inAccounts(reference, category, accountId);
            case BILLING -> inBilling(reference, category, accountId);
            case SORTIE -> throw new IllegalArgumentException(category + " is not another system's");
        };
    }

    private Erased inAccounts(CaseReference reference, DataCategory category, String accountId) {
        AccountData data = AccountData.valueOf(category.name());
        AccountOperation done = effects.once(
                reference,
                ERASE,
                category.key(),
                AccountOperation.class,
                accounts,
                key -> accounts.erase(key, accountId, data));
        return new Erased(done.count(), done.at());
    }

    private Erased inBilling(CaseReference reference, DataCategory category, String accountId) {
        BillingData data = BillingData.valueOf(category.name());
        BillingOperation done = effects.once(
                reference,
                ERASE,
                category.key(),
                BillingOperation.class,
                billing,
                key -> billing.erase(key, accountId, data));
        return new Erased(Objects.requireNonNullElse(done.count(), 0), done.at());
    }
}
