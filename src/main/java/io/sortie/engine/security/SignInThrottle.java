package io.sortie.engine.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Counts wrong sign-ins per address and user name [S9]. A stranger at another address cannot lock a colleague out, and
 * nobody is refused for longer than the window. The engine's own lock counts per user alone and, after ten tries, for
 * ever; that is why it is switched off.
 */
@Component
public class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_PER_USER = 10;
    private static final int TRIES_PER_ADDRESS = 100;
    private static final Duration ANSWER_TIME_WHEN_WRONG = Duration.ofMillis(250);
    private static final int REMEMBERED = 10_000;

    private record Failures(Instant since, int count) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws TooManySignIns when this address has been wrong too often, for this user or altogether */
    synchronized void refuseIfTooMany(String address, String user) {
        refuseFrom(failures.get(key(address, user)), TRIES_PER_USER);
        refuseFrom(failures.get(address), TRIES_PER_ADDRESS);
    }

    synchronized void failed(String address, String user) {
        failures.merge(key(address, user), new Failures(clock.instant(), 1), this::oneMore);
        failures.merge(address, new Failures(clock.instant(), 1), this::oneMore);
    }

    synchronized void succeeded(String address, String user) {
        failures.remove(key(address, user));
    }

    String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "unknown";
    }

    /** A known user costs a hash and an update more than an unknown one; the answer must not tell. */
    void waitForTheSameTime(long startedNanos) {
        long rest = ANSWER_TIME_WHEN_WRONG.toNanos() - (System.nanoTime() - startedNanos);
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, rest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuseFrom(Failures past, int limit) {
        if (past != null && past.count() >= limit && isRecent(past)) {
            Duration wait = Duration.between(clock.instant(), past.since().plus(WINDOW));
            throw new TooManySignIns(wait.plusSeconds(1));
        }
    }

    private Failures oneMore(Failures past, Failures now) {
        return isRecent(past) ? new Failures(past.since(), past.count() + 1) : now;
    }

    private boolean isRecent(Failures past) {
        Instant now = clock.instant();
        return now.isBefore(past.since().plus(WINDOW)) && !now.isBefore(past.since());
    }

    private static String key(String address, String user) {
        return address + '\n' + user.toLowerCase(Locale.ROOT);
    }
}
