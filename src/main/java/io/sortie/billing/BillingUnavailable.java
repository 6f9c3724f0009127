package io.sortie.billing;

/** The billing system did not answer, or not in time: whether the order took effect is unknown. */
public class BillingUnavailable extends RuntimeException {

    public BillingUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
