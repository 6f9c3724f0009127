package io.sortie.effects;

/** Somebody may be doing this very effect now, here or in the other system: the job fails and is tried again later. */
public class EffectInProgress extends RuntimeException {

    public EffectInProgress(String key) {
        super("effect " + key + " may be under way elsewhere; it is tried again by itself");
    }
}
