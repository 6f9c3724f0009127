package io.sortie.architecture.violations.cancellation;

import io.sortie.architecture.violations.confirmation.AnotherProcess;

/** Breaks a rule on purpose: one process reaches into another. */
public class MeddlingCancellation {

    AnotherProcess other;
}
