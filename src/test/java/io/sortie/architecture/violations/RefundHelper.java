package io.sortie.architecture.violations;

/** Breaks a rule on purpose: a name that says nothing. */
public class RefundHelper {}
