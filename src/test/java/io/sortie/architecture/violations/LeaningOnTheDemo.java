package io.sortie.architecture.violations;

import io.sortie.demo.DemoTime;

/** Breaks a rule on purpose: does not work without the demo. */
public class LeaningOnTheDemo {

    DemoTime time;
}
