package io.sortie.architecture.violations;

/** Breaks a rule on purpose: says that there might be others, and not what this one is. */
public class DefaultRefund {}
