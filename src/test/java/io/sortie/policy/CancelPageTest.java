package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.CustomerType;
import io.sortie.engine.DecisionBench;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which page to cancel on a reader gets: {@code cancel-page.dmn}. */
class CancelPageTest {

    private static final List<String> AREAS =
            List.of("FRANCE", "GERMANY", "EU", "UNITED_KINGDOM", "CALIFORNIA", "UNITED_STATES", "ELSEWHERE", "UNKNOWN");

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    /** Every cell of the table. */
    static Stream<Arguments> cells() {
        return AREAS.stream()
                .flatMap(area -> Stream.of("fr", "de", "en").flatMap(language -> Arrays.stream(CustomerType.values())
                        .map(type -> Arguments.of(area, language, type.name(), expected(area, language, type)))));
    }

    private static String expected(String area, String language, CustomerType type) {
        boolean unknown = area.equals("UNKNOWN");
        if (type != CustomerType.BUSINESS && (area.equals("FRANCE") || unknown && language.equals("fr"))) {
            return "FRANCE";
        }
        boolean german = area.equals("GERMANY") || unknown && language.equals("de");
        return german && type == CustomerType.CONSUMER ? "GERMANY" : "GENERAL";
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @DisplayName("LAW-01 LAW-15 the country decides, else the language; businesses get the general page")
    @MethodSource("cells")
    void page(String area, String language, String type, String page) {
        assertThat(ask(area, language, type, "page")).isEqualTo(page);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "LAW-02 LAW-15 each page asks for the statute's fields alone; LAW-03 only Germany does without summary")
    @CsvSource({
        "FRANCE,  'name, email, subscriptionId, requestedEndDate, legitimateReason', true",
        "GERMANY, 'kind, cause, name, email, subscriptionId, requestedEndDate',     false"
    })
    void fields(String area, String fields, boolean summary) {
        assertThat(ask(area, "en", "CONSUMER", "required")).isEqualTo("name, email, subscriptionId");
        assertThat(ask(area, "en", "CONSUMER", "fields")).isEqualTo(fields);
        assertThat(ask(area, "en", "CONSUMER", "summary")).isEqualTo(summary);
        assertThat(ask(area, "en", "CONSUMER", "offers")).isEqualTo("NONE");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName(
            "CON-05 LAW-04 signed in: the general page in every language, and no offer where the law is against it")
    @CsvSource({
        "FRANCE,        CONSUMER,         NONE",
        "FRANCE,        NON_PROFESSIONAL, NONE",
        "FRANCE,        BUSINESS,         BESIDE",
        "GERMANY,       CONSUMER,         NONE",
        "UNKNOWN,       CONSUMER,         NONE",
        "UNITED_STATES, CONSUMER,         BESIDE",
        "EU,            CONSUMER,         BESIDE"
    })
    void signedIn(String area, String type, String offers) {
        for (String language : List.of("fr", "de", "en")) {
            Map<String, Object> row = BENCH.ask(
                    "cancel-page", "lawArea", area, "language", language, "customerClass", type, "signedIn", true);
            assertThat(row).containsEntry("page", "GENERAL").containsEntry("offers", offers);
        }
    }

    private static Object ask(String area, String language, String type, String output) {
        return BENCH.ask("cancel-page", "lawArea", area, "language", language, "customerClass", type, "signedIn", false)
                .get(output);
    }
}
