package io.sortie.billing;

/** The class of a customer in consumer law; with the country it decides the regime. */
public enum CustomerType {
    CONSUMER,
    NON_PROFESSIONAL,
    BUSINESS
}
