package io.sortie.operations;

import io.sortie.providers.CallTimeouts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whether the calls of jobs fit into the time for which a node owns a job. Where they do not, another node would begin a
 * job whose call is still under way (reliability rule 2).
 */
final class CallTiming {

    static final String CONNECT = "sortie.calls.connect-timeout";
    static final String READ = "sortie.calls.read-timeout";
    static final String LOCK = "camunda.bpm.job-execution.lock-time-in-millis";
    static final String QUEUE = "camunda.bpm.job-execution.queue-capacity";

    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final Duration SHORTEST_LOCK = Duration.ofSeconds(60);
    private static final Duration LONGEST_LOCK = Duration.ofSeconds(120);

    private final CallTimeouts calls;
    private final Duration lock;
    private final int queue;

    private CallTiming(CallTimeouts calls, Duration lock, int queue) {
        this.calls = calls;
        this.lock = lock;
        this.queue = queue;
    }

    /** @throws StartRefused with the figures and the keys to change */
    static void check(Environment environment) {
        Binder binder = Binder.get(environment);
        CallTimeouts calls = binder.bindOrCreate("sortie.calls", CallTimeouts.class);
        Duration lock = Duration.ofMillis(binder.bind(LOCK, Long.class).get());
        new CallTiming(calls, lock, binder.bind(QUEUE, Integer.class).get()).check();
    }

    private void check() {
        Duration call = calls.longestCall();
        refuseIf(
                !isPositive(calls.connectTimeout()) || !isPositive(calls.readTimeout()),
                "a call without a time-out can take for ever. Set " + CONNECT + " and " + READ + " above zero.");
        refuseIf(
                call.compareTo(LONGEST_CALL) > 0,
                "a call may take %s (%s), longer than the %s that the product is built for. Shorten one of the two.",
                seconds(call),
                parts(),
                seconds(LONGEST_CALL));
        refuseIf(
                lock.compareTo(SHORTEST_LOCK) < 0 || lock.compareTo(LONGEST_LOCK) > 0,
                "the job lock is %s. Set %s between %d and %d: shorter ones run out while a job is at work, longer ones"
                        + " leave a killed node's jobs standing still.",
                seconds(lock),
                LOCK,
                SHORTEST_LOCK.toMillis(),
                LONGEST_LOCK.toMillis());
        refuseIf(
                call.multipliedBy(queue).compareTo(lock.dividedBy(2)) > 0,
                "a call may take %s (%s) and %d jobs may wait in the queue: together %s, which do not fit into half of"
                        + " the job lock of %s. Shorten the time-outs, lower %s, or raise %s (at most %d).",
                seconds(call),
                parts(),
                queue,
                seconds(call.multipliedBy(queue)),
                seconds(lock),
                QUEUE,
                LOCK,
                LONGEST_LOCK.toMillis());
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void refuseIf(boolean refused, String sentence, Object... values) {
        if (refused) {
            throw new StartRefused(String.format(Locale.ROOT, sentence, values));
        }
    }

    private String parts() {
        return CONNECT + " " + seconds(calls.connectTimeout()) + " + " + READ + " " + seconds(calls.readTimeout());
    }

    private static String seconds(Duration duration) {
        String text =
                BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
        return text + " s";
    }
}
