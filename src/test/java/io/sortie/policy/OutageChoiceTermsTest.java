package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import io.sortie.outagefile.Outage;
import io.sortie.outagefile.OutagePolicy;
import io.sortie.outagefile.OutagePolicy.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** outage-choice-terms.dmn, on real time. */
class OutageChoiceTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    /** Friday evening: the hours of a weekend are hours. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T18:00:00Z");

    private final OutagePolicy policy = new OutagePolicy(BENCH.decisions());

    @ParameterizedTest(name = "{0}, {1}, ours: {2} -> chooses: {3}")
    @DisplayName("SMA-15 more than 48 hours, to the second, and by the provider's own fault: the customer chooses")
    @CsvSource({
        "smarters-pro, PT48H, true, false",
        "smarters-pro, PT48H1S, true, true",
        "smarters-pro, PT47H59M59S, true, false",
        "smarters-pro, PT48H1S, false, false",
        "smarters-pro, P30D, true, true",
        "semrush, P30D, true, false"
    })
    void chooses(String brand, String length, boolean ours, boolean chooses) {
        assertThat(terms(brand, length, ours).customerChooses()).isEqualTo(chooses);
    }

    @Test
    @DisplayName("SMA-15 14 days to answer, 30 bonus days at most")
    void limits() {
        Terms terms = terms("smarters-pro", "PT60H", true);
        assertThat(terms.answerTime()).isEqualTo(Duration.ofDays(14));
        assertThat(terms.mostBonusDays()).isEqualTo(30);
        assertThat(terms.ruleIds()).isEqualTo("SMA-15");
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @DisplayName("SMA-15 the extension is as long as the outage: a begun day counts")
    @CsvSource({"PT48H1S, 3", "PT72H, 3", "PT72H0.001S, 4", "PT1S, 1"})
    void days(String length, int days) {
        assertThat(outage(length, true).days()).isEqualTo(days);
    }

    private Terms terms(String brand, String length, boolean ours) {
        return policy.terms(brand, outage(length, ours));
    }

    private static Outage outage(String length, boolean ours) {
        return new Outage(FRIDAY, FRIDAY.plus(Duration.parse(length)), ours);
    }
}
