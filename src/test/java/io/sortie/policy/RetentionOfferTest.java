package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered beside the cancel control: {@code retention-offer.dmn}. */
class RetentionOfferTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}: down to {1}")
    @DisplayName("SEM-06 SEM-09 the smaller plan, whatever the plan's name looks like")
    @CsvSource({
        "Business, Guru",
        "SEO Business, Guru",
        "Guru, Pro",
        "guru, Pro",
        "SEO Guru, Pro",
        "Semrush GURU, Pro",
        "Pro, Free",
        "SEO Pro, Free"
    })
    void smallerPlan(String plan, String smaller) {
        assertThat(offers("semrush", plan))
                .containsExactly("DEMO", "REPORT_PROBLEM", "ASK_QUESTION", "SMALLER_PLAN " + smaller);
    }

    @ParameterizedTest
    @DisplayName("SEM-05 the three alternatives for every other plan")
    @NullAndEmptySource
    @ValueSource(strings = {"Free", "Starter"})
    void threeAlternatives(String plan) {
        assertThat(offers("semrush", plan)).containsExactly("DEMO", "REPORT_PROBLEM", "ASK_QUESTION");
    }

    @ParameterizedTest
    @DisplayName("SEM-05 other brands ask what is wrong; the smaller plan is Semrush's alone")
    @ValueSource(strings = {"smarters-pro", "splashtop", "parlons"})
    void otherBrands(String brand) {
        assertThat(offers(brand, "Business Pro")).containsExactly("REPORT_PROBLEM", "ASK_QUESTION");
    }

    @ParameterizedTest
    @DisplayName("SEM-05 an unknown brand offers nothing")
    @NullAndEmptySource
    @ValueSource(strings = "nobody")
    void unknownBrand(String brand) {
        assertThat(offers(brand, "Pro")).isEmpty();
    }

    /** The offers of both regimes, which have to be the same. */
    private static List<String> offers(String brand, String plan) {
        List<String> contractual = offers(brand, plan, "CONTRACTUAL");
        assertThat(offers(brand, plan, "STATUTORY")).isEqualTo(contractual);
        return contractual;
    }

    private static List<String> offers(String brand, String plan, String regime) {
        return BENCH.askAll("retention-offer", "brand", brand, "plan", plan, "regime", regime).stream()
                .map(row -> row.get("plan") == null ? row.get("kind") + "" : row.get("kind") + " " + row.get("plan"))
                .toList();
    }
}
