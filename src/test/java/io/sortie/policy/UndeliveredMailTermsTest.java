package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How urgent it is that a mail did not arrive: {@code undelivered-mail-terms.dmn}. */
class UndeliveredMailTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}: within {1}")
    @CsvSource({
        "confirm-link, PT4H, undelivered.link",
        "cancellation-proof, P1D, undelivered.proof",
        "cause-decided, P1D, undelivered.proof",
        "notification-received, P1D, undelivered.proof",
        "cancellation-undone, P1D, undelivered.proof",
        "store-instructions, P1D, undelivered.store",
        "request-lapsed, P2D, undelivered.other",
        "data-erased, P2D, undelivered.other",
        "a-kind-of-tomorrow, P2D, undelivered.other"
    })
    @DisplayName("SEM-01 CON-08 GUI-02 SMA-19 the link first, then what proves something, then the rest")
    void urgency(String mail, String within, String reason) {
        for (String brand : new String[] {"semrush", "smarters-pro", "splashtop", "parlons", "a-brand-of-tomorrow"}) {
            Map<String, Object> row = BENCH.ask("undelivered-mail-terms", "mail", mail, "brand", brand);
            assertThat(row).containsEntry("reachDue", within).containsEntry("reason", reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"semrush", "smarters-pro", "splashtop", "parlons"})
    @DisplayName("SEM-16 every brand lets a link be asked for again, with an end and a pause that are not cruel")
    void limits(String brand) {
        Map<String, Object> row = BENCH.ask("brand-profile", "brand", brand);
        assertThat(((Number) row.get("linkMails")).intValue()).isBetween(2, 20);
        assertThat(Duration.parse((String) row.get("linkPause"))).isBetween(Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
