package io.sortie.billing;

/** The billing system decided against an order; nothing happened. */
public class BillingRefused extends RuntimeException {

    public BillingRefused(String message) {
        super(message);
    }
}
