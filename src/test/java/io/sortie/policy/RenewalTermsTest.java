package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told what before a renewal, and what a missed notice changes: {@code renewal-terms.dmn} and its neighbour. */
class RenewalTermsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} months: {6}")
    @DisplayName("LAW-06 LAW-07 LAW-24 CON-02 who is told, in which window, and what missing it means")
    @CsvSource({
        "FRANCE,     CONSUMER,         semrush,      12, true,  true,  renewal.law,        P3M,  P1M,  false",
        "FRANCE,     NON_PROFESSIONAL, splashtop,    3,  true,  true,  renewal.law,        P3M,  P1M,  false",
        "FRANCE,     ,                 parlons,      12, true,  true,  renewal.law,        P3M,  P1M,  false",
        "FRANCE,     CONSUMER,         semrush,      2,  false, false, renewal.none,       P3M,  P1M,  false",
        "FRANCE,     CONSUMER,         parlons,      1,  false, false, renewal.none,       P3M,  P1M,  false",
        "FRANCE,     BUSINESS,         semrush,      12, false, false, renewal.none,       P3M,  P1M,  false",
        "UNKNOWN,    CONSUMER,         smarters-pro, 12, true,  true,  renewal.law,        P3M,  P1M,  false",
        "CALIFORNIA, CONSUMER,         semrush,      12, true,  false, renewal.california, P45D, P15D, true",
        "CALIFORNIA, CONSUMER,         semrush,      11, false, false, renewal.yearly,     P45D, P15D, true",
        "CALIFORNIA, CONSUMER,         parlons,      1,  false, false, renewal.yearly,     P45D, P15D, true",
        "CALIFORNIA, BUSINESS,         semrush,      12, false, false, renewal.none,       P3M,  P1M,  false",
        "GERMANY,    CONSUMER,         parlons,      12, true,  false, renewal.contract,   P3M,  P1M,  false",
        "GERMANY,    CONSUMER,         semrush,      12, false, false, renewal.none,       P3M,  P1M,  false",
        "ELSEWHERE,  BUSINESS,         parlons,      12, false, false, renewal.none,       P3M,  P1M,  false",
        "EU,         CONSUMER,         nobody,       12, false, false, renewal.none,       P3M,  P1M,  false"
    })
    void terms(
            String area,
            String type,
            String brand,
            int months,
            boolean notice,
            boolean freeExit,
            String reason,
            String opens,
            String closes,
            boolean yearly) {
        assertThat(BENCH.ask(
                        "renewal-terms", "lawArea", area, "customerType", type, "brand", brand, "termMonths", months))
                .containsEntry("notice", notice)
                .containsEntry("freeExit", freeExit)
                .containsEntry("reason", reason)
                .containsEntry("opens", opens)
                .containsEntry("closes", closes)
                .containsEntry("yearly", yearly);
    }

    @ParameterizedTest
    @DisplayName("CON-03 the notice that moves the last day to refuse is the one that moves the end of a cancellation")
    @CsvSource({"semrush", "splashtop", "smarters-pro", "parlons"})
    void sameNotice(String brand) {
        Object applies = BENCH.ask("renewal-brand", "brand", brand).get("noticeApplies");
        for (String regime : List.of("STATUTORY", "CONTRACTUAL")) {
            assertThat(BENCH.ask(
                            "cancellation-terms", "brand", brand, "regime", regime, "signedIn", true, "trial", false))
                    .as(regime)
                    .containsEntry("noticeApplies", applies);
        }
    }

    @Test
    @DisplayName("LAW-07 after the renewal: at once, free, the rest back; before it: no notice")
    void missedNotice() {
        Map<String, Object> renewed = BENCH.ask("missed-notice-terms", "renewed", true);
        assertThat(renewed)
                .containsEntry("billingMode", "IMMEDIATE")
                .containsEntry("accessMode", "IMMEDIATE")
                .containsEntry("noticeApplies", false);
        assertThat(new BigDecimal(renewed.get("feeShare").toString())).isZero();
        assertThat(new BigDecimal(renewed.get("creditShare").toString())).isEqualByComparingTo("1");
        assertThat(BENCH.ask("missed-notice-terms", "renewed", false))
                .containsEntry("billingMode", "END_OF_TERM")
                .containsEntry("noticeApplies", false);
    }
}
