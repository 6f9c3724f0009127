package io.sortie.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everybody who has ever asked to leave, for the audit. */
final class People {

    private static final Duration TO_BE_OPENED = Duration.ofMinutes(2);

    private final List<Departure> all = new ArrayList<>();

    synchronized List<Departure> all() {
        return List.copyOf(all);
    }

    synchronized Departure one(Way way, CrashHttp http) {
        Departure one = new Departure(way, all.size(), http);
        all.add(one);
        return one;
    }

    List<Departure> some(int count, Way way, CrashHttp http) {
        return Stream.generate(() -> one(way, http)).limit(count).toList();
    }

    /** Buys, and asks to cancel until there is an answer. */
    static void asks(Departure departure) {
        Patience.await(TO_BE_OPENED, departure.subscription() + " to be opened", () -> {
            departure.advance();
            return departure.reference() != null;
        });
    }
}
