package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.Timings;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a wrong sign-in takes tells nobody which users there are [S9]. */
@RunningSortie
class SameTimeTest {

    // medians were measured within 1 to 2 %; a machine under load may well miss 5
    private static final int PERCENT = 10;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("S9 a wrong password takes as long for a user that there is as for one that there is not")
    void wrongPassword() {
        AtomicInteger names = new AtomicInteger();
        Timings timings = Timings.alike(
                PERCENT,
                3,
                Map.of(
                        "known", () -> refused("supervisor"),
                        "unknown", () -> refused("nobody" + names.incrementAndGet())));
        System.out.println("wrong password: " + timings);
        assertThat(timings.spreadPercent()).as(timings.toString()).isLessThanOrEqualTo(PERCENT);
    }

    private void refused(String user) {
        assertThat(Door.at(port, "/engine-rest/task").as(user, "wrong").get().statusCode())
                .isEqualTo(401);
    }
}
