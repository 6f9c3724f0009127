package io.sortie.cases;

/** The customer's class in consumer law; with the country it decides the regime. */
public enum CustomerType {
    CONSUMER,
    NON_PROFESSIONAL,
    BUSINESS
}
