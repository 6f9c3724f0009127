package io.sortie.providers;

import java.util.Optional;

/**
 * A system that is not ours and that carries orders out under our keys.
 *
 * @param <R> what it answers to an order
 */
public interface Provider<R> {

    /** Its name in our books and forms: {@code billing}, {@code accounts}. */
    String name();

    Guarantees guarantees();

    /** What was done under this key, if anything; asked only if it {@linkplain Guarantees#looksUp() can be asked}. */
    Optional<R> lookUp(String key);

    /** Its answer as far as a person found it out where Sortie could not ask; null where nobody knows. */
    R reported(String key, Found found);
}
