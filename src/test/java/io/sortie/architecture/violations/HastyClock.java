package io.sortie.architecture.violations;

/** Breaks a rule on purpose: reads the machine's clock by its other name. */
public class HastyClock {

    long now() {
        return System.currentTimeMillis();
    }
}
