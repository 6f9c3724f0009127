package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a wrong sign-in takes tells nobody which users there are [S9]. */
@RunningSortie
class SameTimeTest {

    @LocalServerPort
    int port;

    @Test
    void probe() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            known.add(time("finance2"));
            unknown.add(time("nobody" + i));
        }
        known.sort(null);
        unknown.sort(null);
        System.out.println("TIM9 " + known + " " + unknown);
    }

    private long time(String user) {
        long started = System.nanoTime();
        assertThat(Door.at(port, "/engine-rest/task").as(user, "wrong").get().statusCode())
                .isEqualTo(401);
        return (System.nanoTime() - started) / 1000;
    }
}
