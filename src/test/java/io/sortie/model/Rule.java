package io.sortie.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One sentence that holds for every diagram (or form).
 *
 * @param breaches what breaks the rule in the given one, in words; empty when all is well
 * @param violations each breaks the rule in a good one in another way, so that a test can show that all of the rule bites
 */
record Rule<T>(String sentence, Function<T, Stream<String>> breaches, List<Consumer<T>> violations) {

    @SafeVarargs
    Rule(String sentence, Function<T, Stream<String>> breaches, Consumer<T>... violations) {
        this(sentence, breaches, List.of(violations));
    }
}
