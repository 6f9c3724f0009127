package io.sortie.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sortie.billing.Money;
import io.sortie.problems.Problem;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as people type them: read as they are meant, or refused. */
class AnswersTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("SMA-19 a point or a comma before the currency's own decimals, and nothing between thousands")
    @CsvSource(
            delimiter = ';',
            value = {
                "1500; EUR; 1500.00",
                "1500.00; EUR; 1500.00",
                "1500,00; EUR; 1500.00",
                "30,5; EUR; 30.50",
                " 0.01 ; EUR; 0.01",
                "1500; JPY; 1500",
                "39.900; TND; 39.900",
                "1500,50; TND; 1500.500"
            })
    void read(String typed, String currency, String meant) {
        assertThat(amount(typed, currency)).isEqualTo(Money.of(meant, currency));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("SMA-19 what could be a separator of thousands is refused with a sentence, never read as a thousandth")
    @CsvSource(
            delimiter = ';',
            value = {
                "1,500; EUR",
                "1.000; EUR",
                "1.000,00; EUR",
                "1,500.00; EUR",
                "1 500; EUR",
                "10.000; JPY",
                "10,000; JPY",
                "1500.0; JPY",
                "1,500; TND",
                "1e3; EUR",
                "-5; EUR",
                "''; EUR",
                "5 EUR; EUR"
            })
    void refused(String typed, String currency) {
        assertSays(typed, currency, "{invalid.amount-typed}");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SEM-21 nothing, and more than there is, are refused as such")
    @CsvSource({"0", "0.00", "2000000.01", "999999999999"})
    void beyond(String typed) {
        assertSays(typed, "EUR", "{invalid.refund-amount}");
    }

    private static void assertSays(String typed, String currency, String message) {
        assertThatThrownBy(() -> amount(typed, currency)).isInstanceOfSatisfying(Problem.class, refused -> assertThat(
                        refused.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.field() + error.message()).isEqualTo("amount" + message)));
    }

    private static Money amount(String typed, String currency) {
        return new Answers(Map.of("amount", typed)).amount("amount", Money.of("2000000", currency));
    }
}
