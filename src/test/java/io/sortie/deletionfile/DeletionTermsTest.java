package io.sortie.deletionfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of a deletion, by {@code deletion-terms.dmn}, in the customer's zone. */
class DeletionTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final DeletionTerms.Terms terms = new DeletionTerms(BENCH.decisions()).of("semrush");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    @Test
    @DisplayName("SEM-15 the link lives 72 hours")
    void link() {
        assertThat(terms.linkLife()).isEqualTo(Duration.ofHours(72));
    }

    @ParameterizedTest(name = "received {0}, confirmed {1}: due {2}")
    @DisplayName("SEM-17 LAW-17 due is the earlier of confirmation + 30 days and receipt + 1 month")
    @CsvSource({
        // received on 31 January: the month ends with February, before the 30 days
        "2027-01-31T10:00:00, 2027-01-31T10:05:00, 2027-02-28T10:00:00",
        "2027-01-31T10:00:00, 2027-02-03T09:59:59, 2027-02-28T10:00:00",
        // in a leap year it is the 29th
        "2028-01-31T10:00:00, 2028-02-03T09:59:59, 2028-02-29T10:00:00",
        "2028-01-30T10:00:00, 2028-01-30T10:00:00, 2028-02-29T10:00:00",
        // a month of 30 days: both the same
        "2027-06-10T10:00:00, 2027-06-10T10:00:00, 2027-07-10T10:00:00",
        // a month of 31 days: the 30 days come first, unless the confirmation came late
        "2027-07-10T10:00:00, 2027-07-10T10:00:00, 2027-08-09T10:00:00",
        "2027-07-10T10:00:00, 2027-07-13T09:59:59, 2027-08-10T10:00:00",
        // over the change of clocks the hour of the day stays
        "2027-03-10T10:00:00, 2027-03-13T09:59:59, 2027-04-10T10:00:00",
        "2027-10-20T02:30:00, 2027-10-20T02:30:00, 2027-11-19T02:30:00"
    })
    void due(String received, String confirmed, String due) {
        assertThat(terms.due(at(received), at(confirmed), PARIS)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "confirmed {0}, due {1}: until {2}")
    @DisplayName("SEM-17 the request can be taken back for two weeks, but always early enough before the due date")
    @CsvSource({
        "2027-06-10T10:00:00, 2027-07-10T10:00:00, 2027-06-24T10:00:00",
        "2027-06-10T10:00:00, 2027-06-20T10:00:00, 2027-06-19T10:00:00",
        "2027-06-10T10:00:00, 2027-06-10T12:00:00, 2027-06-10T10:00:00"
    })
    void waitUntil(String confirmed, String due, String until) {
        assertThat(terms.waitUntil(at(confirmed), at(due), PARIS)).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "received {0}, now {1}: {2}")
    @DisplayName("LAW-18 an extension is possible until the last second of the first month, and adds two months")
    @CsvSource({
        "2027-01-31T10:00:00, 2027-02-28T09:59:59, true",
        "2027-01-31T10:00:00, 2027-02-28T10:00:00, false",
        "2028-01-31T10:00:00, 2028-02-29T09:59:59, true",
        "2028-01-31T10:00:00, 2028-02-29T10:00:00, false"
    })
    void extension(String received, String now, boolean possible) {
        assertThat(terms.extendable(at(received), at(now), PARIS)).isEqualTo(possible);
        assertThat(terms.extended(at("2027-12-31T10:00:00"), PARIS)).isEqualTo(at("2028-02-29T10:00:00"));
    }

    @Test
    @DisplayName("LAW-17 privacy is told a week before the due date")
    void alert() {
        assertThat(terms.alertAt(at("2027-04-01T10:00:00"), PARIS)).isEqualTo(at("2027-03-25T10:00:00"));
    }
}
