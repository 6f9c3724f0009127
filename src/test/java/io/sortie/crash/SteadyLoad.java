package io.sortie.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Several people at a time who do the same, one after the other, until it is closed. */
final class SteadyLoad implements AutoCloseable {

    private static final int PEOPLE = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private final List<CompletableFuture<Void>> people = new ArrayList<>();
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean over;

    SteadyLoad(Runnable visit) {
        for (int i = 0; i < PEOPLE; i++) {
            people.add(CompletableFuture.runAsync(() -> repeat(visit), threads));
        }
    }

    /** How many visits have ended so far. */
    int done() {
        return done.get();
    }

    private void repeat(Runnable visit) {
        while (!over) {
            visit.run();
            done.incrementAndGet();
            Patience.pause();
        }
    }

    /** Ends it; what a visit has thrown comes out here. */
    @Override
    public void close() {
        over = true;
        people.forEach(CompletableFuture::join);
        threads.shutdown();
    }
}
