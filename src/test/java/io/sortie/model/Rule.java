package io.sortie.model;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One sentence that holds for every diagram (or form).
 *
 * @param breaches what breaks the rule in the given one, in words; empty when all is well
 * @param violation breaks the rule in a good one, so that a test can show that the rule bites
 */
record Rule<T>(String sentence, Function<T, Stream<String>> breaches, Consumer<T> violation) {}
