package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.withdrawal.WithdrawalRequest;
import java.util.Locale;

/**
 * The public way to withdraw from a contract, or the one from a subscription of one's own.
 *
 * @param subscription the signed-in customer's own, or null on the public way
 */
record WithdrawWay(Brand brand, Subscription subscription) implements RequestWay<WithdrawForm> {

    static final String NAME = "withdraw";

    static WithdrawWay open(Brand brand) {
        return new WithdrawWay(brand, null);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public WithdrawForm empty() {
        return WithdrawForm.EMPTY;
    }

    @Override
    public WithdrawForm known(WithdrawForm form) {
        return !signedIn()
                ? form
                : new WithdrawForm(
                        subscription.holder().name(),
                        subscription.holder().email(),
                        subscription.id(),
                        form.submission());
    }

    WithdrawalRequest request(WithdrawForm form, Locale locale) {
        return form.request(brand.id(), signedIn(), locale);
    }
}
