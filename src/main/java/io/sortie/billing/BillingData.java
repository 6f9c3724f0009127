package io.sortie.billing;

/** What can be erased of an account's customer in billing, each by an order of its own [LAW-17]. */
public enum BillingData {
    /** What is left of the card: its last digits [LAW-25]. */
    PAYMENT_MEANS,
    /** E-mail address, language and telephone of the holder. */
    CONTACT,
    /** Name and country of the holder on the invoices: tax law keeps them longer than the rest. */
    INVOICES
}
