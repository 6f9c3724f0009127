package io.sortie.architecture.violations.web;

import io.sortie.architecture.violations.confirmation.AnotherProcess;

/** Breaks a rule on purpose: a controller that talks to a process. */
public class LateController {

    AnotherProcess process;
}
