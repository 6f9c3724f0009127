package io.sortie.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sortie.sandbox.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wrong sign-ins by one address, and how long they hold up whom [S9]. */
class SignInThrottleTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String STRANGER = "203.0.113.7";

    private final MutableClock clock = new MutableClock(NOON);
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    @DisplayName("S9 a stranger's 20 wrong sign-ins hold up the stranger, and not the colleague at another address")
    void colleagueIsNotLockedOut() {
        wrong(STRANGER, "agent", 20);
        assertThatThrownBy(() -> throttle.refuseIfTooMany(STRANGER, "agent")).isInstanceOf(TooManySignIns.class);
        assertThatThrownBy(() -> throttle.refuseIfTooMany(STRANGER, "AGENT")).isInstanceOf(TooManySignIns.class);
        assertThatCode(() -> throttle.refuseIfTooMany("198.51.100.4", "agent")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S9 even behind the stranger's own address a colleague is held up for 15 minutes at most")
    void neverLongerThanAQuarterOfAnHour() {
        for (int second = 0; second < 15 * 60; second += 10) {
            clock.set(NOON.plusSeconds(second));
            wrong(STRANGER, "agent", 1);
        }
        clock.set(NOON.plus(Duration.ofMinutes(15)).minusMillis(1));
        Duration wait = catchThrowableOfType(TooManySignIns.class, () -> throttle.refuseIfTooMany(STRANGER, "agent"))
                .until();
        assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(15));
        clock.set(NOON.plus(Duration.ofMinutes(15)));
        assertThatCode(() -> throttle.refuseIfTooMany(STRANGER, "agent")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S9 nine wrong sign-ins and a right one count for nothing")
    void aRightOneClearsTheCount() {
        wrong(STRANGER, "agent", 9);
        throttle.succeeded(STRANGER, "agent");
        wrong(STRANGER, "agent", 9);
        assertThatCode(() -> throttle.refuseIfTooMany(STRANGER, "agent")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S9 trying one password with many names is held up too")
    void manyNames() {
        for (int name = 0; name < 100; name++) {
            wrong(STRANGER, "user" + name, 1);
        }
        assertThatThrownBy(() -> throttle.refuseIfTooMany(STRANGER, "somebody-else"))
                .isInstanceOf(TooManySignIns.class);
    }

    private void wrong(String address, String user, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(address, user);
        }
    }
}
