package io.sortie.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.signin.SignInLinks.Link;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInLinkLifeTest {

    private static final Instant END = Instant.parse("2026-11-22T10:15:00Z");

    @Test
    @DisplayName("The link opens at 14:59.999 and not at 15:00; until a mail server has it, its life has not begun")
    void toTheSecond() {
        assertThat(link(false, false, END).opensAt(END.minusMillis(1))).isTrue();
        assertThat(link(false, false, END).opensAt(END)).isFalse();
        assertThat(link(false, false, null).opensAt(END.plus(Duration.ofDays(1))))
                .isTrue();
    }

    @Test
    @DisplayName("A link that was used or replaced does not open")
    void over() {
        assertThat(link(true, false, END).opensAt(END.minusSeconds(60))).isFalse();
        assertThat(link(false, true, END).opensAt(END.minusSeconds(60))).isFalse();
    }

    private static Link link(boolean used, boolean dead, Instant expiresAt) {
        return new Link("id", "semrush", Duration.ofMinutes(15), Duration.ofMinutes(30), used, dead, expiresAt);
    }
}
