package io.sortie.web.pages;

import io.sortie.accountdeletion.AccountDeletionRequest;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import java.util.Locale;

/**
 * The public way to have an account erased, or the one from a subscription that belongs to it.
 *
 * @param subscription the signed-in customer's own, or null on the public way
 */
record DeletionWay(Brand brand, Subscription subscription) implements RequestWay<DeletionForm> {

    static final String NAME = "delete-account";

    static DeletionWay open(Brand brand) {
        return new DeletionWay(brand, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeletionForm empty() {
        return DeletionForm.EMPTY;
    }

    @Override
    public DeletionForm known(DeletionForm form) {
        return !signedIn()
                ? form
                : new DeletionForm(
                        subscription.holder().name(),
                        subscription.holder().email(),
                        subscription.accountId(),
                        form.comment(),
                        form.submission());
    }

    AccountDeletionRequest request(DeletionForm form, Locale locale) {
        return form.request(brand.id(), signedIn(), locale);
    }
}
