package io.sortie.effects;

/** Another thread or node is doing this very effect now: the job fails and is tried again after its lease. */
public class EffectInProgress extends RuntimeException {

    EffectInProgress(String key) {
        super("effect " + key + " is being done elsewhere; it is tried again by itself");
    }
}
