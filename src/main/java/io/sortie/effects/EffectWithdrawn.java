package io.sortie.effects;

/** The effect is not wanted any more: the case took it back. */
public class EffectWithdrawn extends RuntimeException {

    EffectWithdrawn(String key) {
        super("effect " + key + " was withdrawn; nothing is to be done");
    }
}
