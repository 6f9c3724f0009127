package io.sortie.effects;

/** The effect is not wanted any more: the case took it back before anybody began. */
public class EffectWithdrawn extends RuntimeException {

    EffectWithdrawn(String key) {
        super("effect " + key + " was withdrawn before it began; nothing is to be done");
    }
}
