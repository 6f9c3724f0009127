package io.sortie.demo;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The faults that the demo's mail server was told to have; gone with a restart. */
@Component
@Profile("demo")
class DemoMailFaults {

    enum Mode {
        /** 550: this address does not exist. */
        REFUSE("550 5.1.1 <%s> no such mailbox here"),
        /** 421: not now; the sender tries again later. */
        DOWN("421 4.3.2 service not available, try again later");

        private final String answer;

        Mode(String answer) {
            this.answer = answer;
        }
    }

    /**
     * @param to the address, or null for every one
     * @param remaining how often it will still fire
     * @param fired how often it has, so that a test can prove that it did
     */
    record MailFault(long id, String to, Mode mode, int remaining, int fired) {}

    private record Ordered(long id, String to, Mode mode, AtomicInteger remaining, AtomicInteger fired) {
        boolean hits(String address) {
            return (to == null || to.equals(address)) && remaining.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
        }

        MailFault shown() {
            return new MailFault(id, to, mode, remaining.get(), fired.get());
        }
    }

    private final List<Ordered> ordered = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    MailFault order(String to, Mode mode, int times) {
        String address = to == null || to.isBlank() ? null : normal(to);
        Ordered fault =
                new Ordered(ids.incrementAndGet(), address, mode, new AtomicInteger(times), new AtomicInteger());
        ordered.add(fault);
        return fault.shown();
    }

    List<MailFault> all() {
        return ordered.stream().map(Ordered::shown).toList();
    }

    void clear() {
        ordered.clear();
    }

    /** What the server answers to a mail for this address instead of taking it; null when it takes it. */
    String answer(String recipient) {
        for (Ordered fault : ordered) {
            if (fault.hits(normal(recipient))) {
                fault.fired().incrementAndGet();
                return fault.mode().answer.formatted(recipient);
            }
        }
        return null;
    }

    private static String normal(String address) {
        return address.trim().toLowerCase(Locale.ROOT);
    }
}
