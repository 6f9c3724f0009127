package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.AtOnce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Many people press their link within a second of its end, while the timers fire. The long form is ordered with
 * {@code deadline.customers}, see the README.
 */
class DeadlineTest extends CancellationJourney {

    private static final int CUSTOMERS = Integer.getInteger("deadline.customers", 100);
    private static final int HANDS = 8;
    private static final int WITHIN_MILLIS = 1000;
    private static final String LAPSED = "CLOSED LAPSED, 0 tasks, confirm-link request-lapsed";
    private static final String CONFIRMED = "AWAITING_AGENT -, 1 tasks, confirm-link case-opened";

    /** @param early how long before the end of the link it is to be pressed; negative is after it */
    private record Press(Cancelling leaving, String link, Instant due, Duration early) {

        Instant moment() {
            return due.minus(early);
        }
    }

    /** @param distance from the moment of the press to the end of the link; negative is after it */
    private record Pressed(String reference, int page, boolean startAgain, Duration distance) {

        boolean inTheLastSecond() {
            return distance.abs().toMillis() <= WITHIN_MILLIS;
        }
    }

    @Autowired
    private Clock clock;

    @Test
    @DisplayName(
            "R11 confirmations within a second of the deadline while the timers fire: one branch each, a true page")
    void aroundTheDeadline() throws Exception {
        Queue<Press> planned = planned(opened());
        moveTo(planned.peek().due().minusSeconds(2));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Void> timers = CompletableFuture.runAsync(() -> fireUntil(over));
        Queue<Pressed> pressed = new ConcurrentLinkedQueue<>();
        AtOnce.run(HANDS, () -> {
            for (Press next = planned.poll(); next != null; next = planned.poll()) {
                pressed.add(press(next));
            }
            return null;
        });
        over.set(true);
        timers.get(60, TimeUnit.SECONDS);
        settle();
        report(pressed);
        Map<String, String> branches = new BranchesTaken(jdbc).all();
        assertThat(pressed).hasSize(CUSTOMERS).allSatisfy(press -> {
            assertThat(press.page()).isIn(200, 410);
            assertThat(branches).containsEntry(press.reference(), press.page() == 200 ? CONFIRMED : LAPSED);
            assertThat(press.startAgain()).isEqualTo(press.page() == 410);
        });
        assertThat(pressed).filteredOn(press -> press.page() == 200).hasSizeGreaterThan(CUSTOMERS / 10);
        assertThat(pressed).filteredOn(press -> press.page() == 410).hasSizeGreaterThan(CUSTOMERS / 10);
        assertThat(pressed).filteredOn(Pressed::inTheLastSecond).hasSizeGreaterThan(CUSTOMERS / 2);
    }

    private Queue<Cancelling> opened() throws Exception {
        AtomicInteger people = new AtomicInteger();
        Queue<Cancelling> opened = new ConcurrentLinkedQueue<>();
        AtOnce.run(HANDS, () -> {
            while (people.incrementAndGet() <= CUSTOMERS) {
                Customer anna = customerOf("semrush").buys();
                Answer answer = post("/api/v1/cancellations", anna.request(), "system");
                opened.add(new Cancelling(anna, answer.body().path("reference").asText()));
            }
            return null;
        });
        settle();
        return opened;
    }

    /** In the order in which the links end, each to be pressed at a random moment around its own end. */
    private Queue<Press> planned(Queue<Cancelling> opened) throws Exception {
        Random random = new Random();
        Queue<Press> presses = new ConcurrentLinkedQueue<>();
        AtOnce.run(HANDS, () -> {
            for (Cancelling next = opened.poll(); next != null; next = opened.poll()) {
                Duration early = Duration.ofMillis(random.nextInt(-WITHIN_MILLIS, WITHIN_MILLIS));
                presses.add(new Press(next, next.confirmLink(), next.instant("dueAt"), early));
            }
            return null;
        });
        return presses.stream()
                .sorted(Comparator.comparing(Press::moment))
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
    }

    private void fireUntil(AtomicBoolean over) {
        while (!over.get()) {
            settle();
        }
    }

    private Pressed press(Press planned) {
        Duration early = Duration.between(clock.instant(), planned.moment());
        LockSupport.parkNanos(Math.max(0, early.toNanos()));
        Duration distance = Duration.between(clock.instant(), planned.due());
        Answer page = planned.leaving().press(planned.link());
        return new Pressed(
                planned.leaving().reference(), page.status(), page.text().contains("/semrush/cancel"), distance);
    }

    private static void report(Queue<Pressed> pressed) {
        System.out.printf(
                "R11: %d pressed, %d of them within %d ms of the deadline; confirmed %d, lapsed %d%n",
                pressed.size(),
                pressed.stream().filter(Pressed::inTheLastSecond).count(),
                WITHIN_MILLIS,
                pressed.stream().filter(press -> press.page() == 200).count(),
                pressed.stream().filter(press -> press.page() == 410).count());
    }
}
