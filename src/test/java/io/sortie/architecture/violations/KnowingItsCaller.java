package io.sortie.architecture.violations;

import io.sortie.architecture.violations.web.LateController;

/** Breaks a rule on purpose: a service that knows which controller asks it. */
public class KnowingItsCaller {

    LateController caller;
}
