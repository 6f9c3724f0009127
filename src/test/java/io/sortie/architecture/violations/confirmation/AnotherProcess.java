package io.sortie.architecture.violations.confirmation;

/** What another process must leave alone. */
public class AnotherProcess {}
