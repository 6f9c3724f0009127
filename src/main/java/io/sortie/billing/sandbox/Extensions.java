package io.sortie.billing.sandbox;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Days by which terms were made longer.
 *
 * @param days by the index of the first period that begins so much later; all after it do too
 */
record Extensions(SortedMap<Integer, Integer> days) {

    static final Extensions NONE = new Extensions(Collections.emptySortedMap());

    /** As it stands in the table: {@code 3:2 7:1}. */
    static Extensions read(String text) {
        SortedMap<Integer, Integer> read = new TreeMap<>();
        if (text != null) {
            for (String one : text.split(" ")) {
                String[] parts = one.split(":");
                read.put(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return new Extensions(read);
    }

    /** Null for none. */
    String text() {
        return days.isEmpty()
                ? null
                : days.entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(" "));
    }

    Extensions plus(int period, int more) {
        SortedMap<Integer, Integer> sum = new TreeMap<>(days);
        sum.merge(period, more, Integer::sum);
        return new Extensions(sum);
    }

    int before(int period) {
        return days.headMap(period + 1).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
