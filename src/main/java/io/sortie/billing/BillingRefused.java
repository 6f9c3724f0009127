package io.sortie.billing;

import io.sortie.providers.NothingHappened;

/** The billing system decided against an order; nothing happened. */
public class BillingRefused extends NothingHappened {

    public BillingRefused(String message) {
        super(message);
    }
}
