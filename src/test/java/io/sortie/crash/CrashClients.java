package io.sortie.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Customers, systems and agents that do not stop asking, whatever dies; several at once. */
final class CrashClients implements AutoCloseable {

    private static final int CLIENTS = 8;

    private final List<Departure> departures;
    private final Queue<Departure> fresh = new ConcurrentLinkedQueue<>();
    private final Queue<Departure> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<RuntimeException> surprise = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();

    CrashClients(int cases, List<Way> ways, long seed, CrashHttp http) {
        Random random = new Random(seed);
        departures = IntStream.range(0, cases)
                .mapToObj(number -> new Departure(ways.get(random.nextInt(ways.size())), number, http))
                .toList();
        fresh.addAll(departures);
    }

    List<Departure> departures() {
        return departures;
    }

    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(this::work, "client-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** How many steps have been answered so far. */
    int steps() {
        throwSurprise();
        return steps.get();
    }

    /** How many steps it takes until everybody is through. */
    int allSteps() {
        return departures.stream()
                .mapToInt(departure -> departure.way() == Way.CONFIRMED ? 4 : 2)
                .sum();
    }

    boolean allDone() {
        throwSurprise();
        return done.get() == departures.size();
    }

    private void throwSurprise() {
        if (surprise.get() != null) {
            throw surprise.get();
        }
    }

    private void work() {
        boolean newcomers = false;
        while (!stopped.get()) {
            newcomers = !newcomers;
            Departure next = next(newcomers);
            if (next == null) {
                Patience.pause();
            } else {
                take(next);
            }
        }
    }

    private Departure next(boolean newcomers) {
        Departure next = (newcomers ? fresh : waiting).poll();
        return next == null ? (newcomers ? waiting : fresh).poll() : next;
    }

    private void take(Departure departure) {
        try {
            if (departure.advance()) {
                steps.incrementAndGet();
            } else {
                Patience.pause();
            }
        } catch (RuntimeException e) {
            surprise.compareAndSet(null, e);
            stopped.set(true);
        }
        if (departure.done()) {
            done.incrementAndGet();
        } else {
            waiting.add(departure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
