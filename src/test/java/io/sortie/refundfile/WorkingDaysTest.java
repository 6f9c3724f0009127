package io.sortie.refundfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days as the customer's bank counts them [SMA-17]. */
class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest(name = "{0} + {1} in {2}, {3}: {4}")
    @DisplayName("SMA-17 weekends and holidays of the customer's country do not count, nor does the day itself")
    @CsvSource({
        "2026-11-16T12:00, 1, FR, Europe/Paris, 2026-11-18T00:00",
        "2026-11-20T12:00, 1, FR, Europe/Paris, 2026-11-24T00:00",
        "2026-11-21T12:00, 1, FR, Europe/Paris, 2026-11-24T00:00",
        "2026-11-20T12:00, 5, FR, Europe/Paris, 2026-11-28T00:00",
        "2026-07-13T12:00, 1, FR, Europe/Paris, 2026-07-16T00:00",
        "2026-07-13T12:00, 1, DE, Europe/Berlin, 2026-07-15T00:00",
        "2027-03-26T12:00, 1, FR, Europe/Paris, 2027-03-31T00:00",
        "2027-03-25T12:00, 1, DE, Europe/Berlin, 2027-03-31T00:00",
        "2026-07-02T12:00, 1, US-CA, America/Los_Angeles, 2026-07-07T00:00",
        "2026-07-13T12:00, 1, , Europe/Paris, 2026-07-15T00:00",
        "2026-07-13T12:00, 1, XQ, Europe/Paris, 2026-07-15T00:00",
        "2026-11-20T12:00, 0, FR, Europe/Paris, 2026-11-21T00:00"
    })
    void counted(String from, int count, String country, String zone, String until) {
        ZoneId there = ZoneId.of(zone);
        assertThat(days.after(LocalDateTime.parse(from).atZone(there).toInstant(), count, country, there))
                .isEqualTo(LocalDateTime.parse(until).atZone(there).toInstant());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @DisplayName("SMA-17 the day is the customer's: what is still Friday here is Saturday there")
    @CsvSource({
        "2026-11-20T22:59:59Z, Europe/Paris, 2026-11-23T23:00:00Z",
        "2026-11-20T14:59:59Z, Asia/Tokyo, 2026-11-23T15:00:00Z",
        "2026-11-19T14:59:59Z, Asia/Tokyo, 2026-11-20T15:00:00Z",
        "2026-10-23T12:00:00Z, Europe/Paris, 2026-10-26T23:00:00Z",
        "2027-03-19T12:00:00Z, Europe/Paris, 2027-03-22T23:00:00Z"
    })
    void inTheirZone(String from, String zone, String until) {
        assertThat(days.after(Instant.parse(from), 1, null, ZoneId.of(zone))).isEqualTo(Instant.parse(until));
    }
}
