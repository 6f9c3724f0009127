package io.sortie.refundfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.refundfile.RefundPolicies.Terms;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when money, or a decision, was promised. */
class PromiseTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest(name = "{0} + {1}: {2}")
    @DisplayName("LAW-12 days are the customer's, also over a change of their clocks; hours stay hours")
    @CsvSource({
        "2027-03-20T23:30, P14D, 2027-04-03T23:30",
        "2026-10-20T00:10, P14D, 2026-11-03T00:10",
        "2027-01-31T12:00, P1M, 2027-02-28T12:00",
        "2027-03-20T23:30, PT336H, 2027-04-04T00:30"
    })
    void calendar(String from, String promise, String until) {
        TemporalAmount amount = promise.startsWith("PT") ? Duration.parse(promise) : Period.parse(promise);
        assertThat(terms(amount)
                        .promised(LocalDateTime.parse(from).atZone(PARIS).toInstant(), PARIS))
                .isEqualTo(LocalDateTime.parse(until).atZone(PARIS).toInstant());
    }

    private static Terms terms(TemporalAmount promise) {
        Duration any = Duration.ofDays(1);
        return new Terms(false, false, any, "P1D", "P1D", "P1D", promise, 20, 31, any, "P1D", "P3D", any);
    }
}
