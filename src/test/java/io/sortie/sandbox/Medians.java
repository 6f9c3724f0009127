package io.sortie.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long several things take: done in turns, so that what else the machine does strikes all alike; of each the median.
 *
 * @param nanos of each thing
 */
public record Medians(Map<String, Long> nanos) {

    private static final int ROUNDS = 3;

    /**
     * Measures until all are within {@code percent} of each other, three times at most: what differs by what it does
     * differs each time, and what differed by a busy machine does not.
     */
    public static Medians alike(int percent, int turns, Map<String, Runnable> things) {
        Medians measured = of(turns, things);
        for (int round = 1; round < ROUNDS && measured.spreadPercent() > percent; round++) {
            measured = of(turns, things);
        }
        return measured;
    }

    private static Medians of(int turns, Map<String, Runnable> things) {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            things.forEach((name, thing) -> {
                long started = System.nanoTime();
                thing.run();
                times.computeIfAbsent(name, any -> new ArrayList<>()).add(System.nanoTime() - started);
            });
        }
        return new Medians(times.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> median(each.getValue()))));
    }

    /** By how much the slowest is slower than the fastest. */
    public double spreadPercent() {
        long fastest = nanos.values().stream().min(Long::compare).orElseThrow();
        long slowest = nanos.values().stream().max(Long::compare).orElseThrow();
        return 100.0 * (slowest - fastest) / fastest;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return nanos.entrySet().stream()
                .map(each ->
                        each.getKey() + " " + Duration.ofNanos(each.getValue()).toMillis() + " ms")
                .collect(Collectors.joining(", ", "", String.format(", spread %.1f %%", spreadPercent())));
    }
}
