package io.sortie.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast customers are served by an application that runs already, at {@code speed.base}: four clients who do not wait
 * for one another. Times are counted from the moment at which a client was due, so that a slow answer also counts for
 * whoever waits behind it.
 */
@EnabledIfSystemProperty(
        named = "speed.base",
        matches = "http.+",
        disabledReason = "measures an application that runs already; the README says how")
class SpeedRunTest {

    private static final int CLIENTS = 4;
    private static final int WARM_UP = Integer.getInteger("speed.warm-up", 1000);
    private static final int CASES = Integer.getInteger("speed.cases", 900);
    private static final int A_SECOND = Integer.getInteger("speed.a-second", 30);
    private static final int AS_FAST_AS_IT_GOES = 1_000_000;

    private final SpeedClient sortie = new SpeedClient(System.getProperty("speed.base"));

    @Test
    @DisplayName("P10 opening a case takes at most 100 ms and pressing a link 150 ms for 99 of 100, at 30 a second")
    void opening() throws Exception {
        List<String> links = new CopyOnWriteArrayList<>();
        run("warm-up", bought(WARM_UP), AS_FAST_AS_IT_GOES, email -> sortie.opens(email));
        List<String> customers = bought(CASES);
        double opened = run("opening a case", customers, A_SECOND, sortie::opens);
        customers.forEach(email -> links.add(sortie.link(email)));
        double pressed = run("pressing a link", links, A_SECOND, sortie::presses);
        run("opening, as fast as it goes", bought(CASES), AS_FAST_AS_IT_GOES, sortie::opens);
        assertThat(opened).as("p99 of opening").isLessThanOrEqualTo(100);
        assertThat(pressed).as("p99 of pressing").isLessThanOrEqualTo(150);
    }

    private List<String> bought(int customers) {
        return IntStream.range(0, customers)
                .mapToObj(i -> UUID.randomUUID() + "@example.org")
                .peek(sortie::buys)
                .toList();
    }

    /** Does it to each, so many a second; answers what 99 of 100 took at most, in milliseconds. */
    private static double run(String what, List<String> each, int aSecond, Consumer<String> deed) throws Exception {
        double[] took = new double[each.size()];
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> work = IntStream.range(0, CLIENTS)
                .<Future<?>>mapToObj(client -> clients.submit(() -> {
                    for (int i = next.getAndIncrement(); i < took.length; i = next.getAndIncrement()) {
                        long due =
                                Math.max(start + i * 1_000_000_000L / aSecond, paced(aSecond) ? 0 : System.nanoTime());
                        SpeedClient.waitUntil(due);
                        deed.accept(each.get(i));
                        took[i] = (System.nanoTime() - due) / 1e6;
                    }
                }))
                .toList();
        for (Future<?> client : work) {
            client.get();
        }
        clients.shutdown();
        double seconds = (System.nanoTime() - start) / 1e9;
        java.util.Arrays.sort(took);
        System.out.printf(
                "%s: %d in %.1f s (%.0f a second), p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                what,
                took.length,
                seconds,
                took.length / seconds,
                took[took.length / 2],
                took[took.length * 99 / 100],
                took[took.length - 1]);
        return took[took.length * 99 / 100];
    }

    private static boolean paced(int aSecond) {
        return aSecond < AS_FAST_AS_IT_GOES;
    }
}
