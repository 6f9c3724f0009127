package io.sortie.refundfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refund by law costs that is late: {@code late-refund-surcharge.dmn}, to the day. */
class LateSurchargeTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, {1} days late: {2} %")
    @DisplayName(
            "LAW-13 the legal rate up to 10 days, 5 % to 20, 10 % to 30, 20 % to 60, 50 % to 90, then 5 points a month")
    @CsvSource({
        "FR, -3, 0, in-time",
        "FR, 0, 0, in-time",
        "FR, 1, 6.67, interest",
        "FR, 10, 6.67, interest",
        "FR, 11, 5, fixed",
        "RE, 11, 5, fixed",
        "YT, 0, 0, in-time",
        "GP, 31, 20, fixed",
        "FR, 20, 5, fixed",
        "FR, 21, 10, fixed",
        "FR, 30, 10, fixed",
        "FR, 31, 20, fixed",
        "FR, 60, 20, fixed",
        "FR, 61, 50, fixed",
        "FR, 90, 50, fixed",
        "FR, 91, 55, growing",
        "FR, 120, 55, growing",
        "FR, 121, 60, growing",
        "FR, 390, 100, growing",
        "FR, 391, 100, growing",
        "FR, 4000, 100, growing",
        "DE, 40, 0, none",
        "'', 40, 0, none"
    })
    void rate(String country, int daysLate, BigDecimal percent, String reason) {
        LateSurcharge.Rate rate = LateSurcharge.rate(BENCH.decisions(), country, daysLate);
        assertThat(rate.percent()).isEqualByComparingTo(percent);
        assertThat(rate.reason()).isEqualTo(reason);
    }
}
