package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail asks for and by when it is sorted out: {@code incoming-mail-subject.dmn}, {@code incoming-mail-terms.dmn}. */
class IncomingMailTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest
    @DisplayName("SMA-05 the words that customers are told to write, anywhere in the subject, at every brand")
    @ValueSource(
            strings = {
                "demande de remboursement",
                "ma demande de remboursement, svp",
                "refund request",
                "order 12: request for a refund",
                "request for refund"
            })
    void requests(String subject) {
        for (String brand : new String[] {"semrush", "a-brand-of-tomorrow"}) {
            assertThat(BENCH.ask("incoming-mail-subject", "brand", brand, "subject", subject))
                    .containsEntry("request", "REFUND");
        }
    }

    @ParameterizedTest(name = "{0}: within {1}")
    @DisplayName("SMA-05 GUI-07 a request is sorted out on the same working day, anything else in a day")
    @CsvSource({"SENDER_UNKNOWN, PT8H", "CARD_NUMBER, PT8H", "A_REASON_OF_TOMORROW, PT8H", "OTHER_SUBJECT, P1D"})
    void urgency(String why, String within) {
        for (String brand : new String[] {"semrush", "parlons", null}) {
            Map<String, Object> row = BENCH.ask("incoming-mail-terms", "why", why, "brand", brand);
            assertThat(row)
                    .containsEntry("sortDue", within)
                    .containsEntry("keptFor", "P90D")
                    .containsEntry("waitForBilling", "PT2H");
            assertThat(((Number) row.get("answersPerDay")).intValue()).isEqualTo(3);
        }
    }
}
