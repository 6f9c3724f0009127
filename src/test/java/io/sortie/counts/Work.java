package io.sortie.counts;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was asked of the database.
 *
 * @param figures statements, round trips (a batch is one) and commits, and how many statements there were of each kind
 */
record Work(Map<String, Integer> figures) {

    static final String STATEMENTS = "statements";
    static final String ROUND_TRIPS = "round trips";
    static final String COMMITS = "commits";

    Work plus(Work other) {
        Map<String, Integer> sum = new TreeMap<>(figures);
        other.figures.forEach((kind, times) -> sum.merge(kind, times, Integer::sum));
        return new Work(sum);
    }

    int figure(String name) {
        return figures.getOrDefault(name, 0);
    }

    /** One line, for people. */
    String summary() {
        return figure(STATEMENTS) + " statements, " + figure(ROUND_TRIPS) + " round trips, " + figure(COMMITS)
                + " commits";
    }

    /** As it is pinned. */
    String lines() {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + " = " + figure.getValue())
                .collect(Collectors.joining("\n"));
    }
}
