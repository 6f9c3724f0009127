package io.sortie.cases;

/** Which rules stand above the brand's policy: consumer law, or the contract alone. */
public enum Regime {
    STATUTORY,
    CONTRACTUAL
}
