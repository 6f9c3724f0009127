package io.sortie.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long several things take, in nanoseconds: done in turns, so that what else the machine does strikes all alike. The
 * medians are what is told; compared are the fastest, because a busy machine only ever adds to a time.
 */
public record Timings(Map<String, List<Long>> sorted) {

    private static final int ROUNDS = 5;

    /** Measures until the fastest of all things are within {@code percent} of each other, five times at most. */
    public static Timings alike(int percent, int turns, Map<String, Runnable> things) {
        Timings measured = new Timings(Map.of());
        for (int round = 0; round < ROUNDS && (round == 0 || measured.spreadPercent() > percent); round++) {
            measured = measured.and(turns, things);
        }
        return measured;
    }

    /** By how much the slowest of the fastest is slower than the fastest. */
    public double spreadPercent() {
        List<Long> fastest =
                sorted.values().stream().map(times -> times.get(0)).sorted().toList();
        return 100.0 * (fastest.get(fastest.size() - 1) - fastest.get(0)) / fastest.get(0);
    }

    private Timings and(int turns, Map<String, Runnable> things) {
        Map<String, List<Long>> all = new TreeMap<>(sorted);
        for (int turn = 0; turn < turns; turn++) {
            things.forEach((name, thing) -> {
                long started = System.nanoTime();
                thing.run();
                long taken = System.nanoTime() - started;
                all.merge(name, List.of(taken), (before, now) -> Stream.concat(before.stream(), now.stream())
                        .sorted()
                        .toList());
            });
        }
        return new Timings(all);
    }

    @Override
    public String toString() {
        return sorted.entrySet().stream()
                .map(each -> each.getKey() + " " + millis(each.getValue().get(0)) + "/"
                        + millis(each.getValue().get(each.getValue().size() / 2)) + " ms")
                .collect(Collectors.joining(
                        ", ", "fastest/median: ", String.format(", the fastest within %.1f %%", spreadPercent())));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }
}
