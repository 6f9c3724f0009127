package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a refund is due, and on what ground: {@code refund-eligibility.dmn}. */
class RefundEligibilityTest {

    private static final double SECOND = 1 / 3600.0;

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "day {0}: {1}")
    @DisplayName("SEM-19 the seventh calendar day counts, the eighth does not")
    @CsvSource({"0, FULL", "7, FULL", "8, REFUSED"})
    void semrush(int day, String ground) {
        assertThat(ask("semrush", Map.of("calendarDays", day))).startsWith(ground);
        assertThat(ask("semrush", Map.of("calendarDays", day, "item", "ADDON"))).startsWith(ground);
    }

    @Test
    @DisplayName("SEM-19 a renewal is no first purchase")
    void renewal() {
        assertThat(ask("semrush", Map.of("item", "RENEWAL", "calendarDays", 1))).isEqualTo("REFUSED SEM-19");
    }

    @Test
    @DisplayName("SMA-01 SMA-02 full until 72:00:00, in part from 72:00:01 on")
    void smarters() {
        assertThat(ask("smarters-pro", Map.of("hours", 72 - SECOND))).isEqualTo("FULL SMA-01");
        assertThat(ask("smarters-pro", Map.of("hours", 72.0))).isEqualTo("FULL SMA-01");
        assertThat(ask("smarters-pro", Map.of("hours", 72 + SECOND))).isEqualTo("PARTIAL SMA-02");
        assertThat(ask("smarters-pro", Map.of("hours", 1.0, "item", "RENEWAL"))).isEqualTo("PARTIAL SMA-02");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SMA-09 to SMA-15 causes that are not refunded, whenever they came; an outage is judged")
    @CsvSource({
        "SHORT_INTERRUPTION, REFUSED SMA-09",
        "CONNECTION, REFUSED SMA-10",
        "DEVICE, REFUSED SMA-11",
        "PROVIDER_RESTRICTION, REFUSED SMA-12",
        "MAINTENANCE, REFUSED SMA-13",
        "CONFIGURATION, REFUSED SMA-14",
        "OUTAGE, AGENT SMA-15"
    })
    void causes(String cause, String decided) {
        assertThat(ask("smarters-pro", Map.of("cause", cause, "hours", 1.0))).isEqualTo(decided);
        assertThat(ask("smarters-pro", Map.of("cause", cause, "hours", 500.0))).isEqualTo(decided);
    }

    @ParameterizedTest
    @DisplayName("SMA-06 SMA-07 a problem that nobody has tried to solve: help first")
    @ValueSource(strings = {"TECHNICAL", "OTHER"})
    void helpFirst(String cause) {
        assertThat(row("smarters-pro", Map.of("cause", cause)).get("helpNeeded"))
                .isEqualTo(true);
        assertThat(row("smarters-pro", Map.of("cause", cause, "help", "UNSOLVED"))
                        .get("helpNeeded"))
                .isEqualTo(false);
        assertThat(ask("smarters-pro", Map.of("cause", cause, "help", "UNSOLVED")))
                .isEqualTo("FULL SMA-01");
        assertThat(ask("smarters-pro", Map.of("cause", cause, "help", "REFUSED")))
                .isEqualTo("REFUSED SMA-08");
    }

    @ParameterizedTest
    @DisplayName("LAW-12 the law stands above window, cause, help and signed agreement, for every brand")
    @ValueSource(strings = {"semrush", "smarters-pro", "splashtop", "parlons", "a-new-brand"})
    void law(String brand) {
        Map<String, Object> worst = Map.of(
                "withdrawalOpen",
                true,
                "cause",
                "CONFIGURATION",
                "help",
                "REFUSED",
                "agreement",
                "AFTER",
                "calendarDays",
                14,
                "hours",
                340.0);
        assertThat(ask(brand, worst)).isEqualTo("STATUTORY LAW-12");
        assertThat(row(brand, worst).get("helpNeeded")).isEqualTo(false);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("SEM-20 a signed agreement replaces the standard conditions, both ways")
    @CsvSource({"WITHIN, FULL SEM-20", "AFTER, REFUSED SEM-20", "OTHER, AGENT SEM-20"})
    void agreement(String agreement, String decided) {
        assertThat(ask("semrush", Map.of("agreement", agreement, "calendarDays", 3)))
                .isEqualTo(decided);
        assertThat(ask("semrush", Map.of("agreement", agreement, "calendarDays", 30)))
                .isEqualTo(decided);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("SEM-23 charged after cancelling: clear cases are paid back, others judged, a signed agreement read")
    @CsvSource({
        "CLEAR, NONE, FULL SEM-23",
        "UNCLEAR, NONE, AGENT SEM-23",
        "CLEAR, WITHIN, 'AGENT SEM-20, SEM-23'",
        "UNCLEAR, OTHER, 'AGENT SEM-20, SEM-23'"
    })
    void lateCharge(String lateCharge, String agreement, String decided) {
        assertThat(ask(
                        "semrush",
                        Map.of(
                                "lateCharge",
                                lateCharge,
                                "agreement",
                                agreement,
                                "item",
                                "RENEWAL",
                                "calendarDays",
                                90)))
                .isEqualTo(decided);
    }

    @ParameterizedTest
    @DisplayName("GUI-02 what an app store sold only the store pays back")
    @ValueSource(strings = {"semrush", "smarters-pro", "parlons"})
    void store(String brand) {
        assertThat(ask(brand, Map.of("boughtAtStore", true, "withdrawalOpen", true)))
                .isEqualTo("REFUSED GUI-02");
    }

    @ParameterizedTest
    @DisplayName("SMA-19 a brand without a written policy: a person examines every case")
    @ValueSource(strings = {"splashtop", "parlons", "a-new-brand"})
    void others(String brand) {
        assertThat(ask(brand, Map.of())).isEqualTo("AGENT SMA-19");
    }

    private static String ask(String brand, Map<String, Object> facts) {
        Map<String, Object> row = row(brand, facts);
        return row.get("decision") + " " + row.get("ruleIds");
    }

    /** An ordinary request unless something else is said: a mind that changed an hour after the first purchase. */
    private static Map<String, Object> row(String brand, Map<String, Object> facts) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "withdrawalOpen", false,
                "boughtAtStore", false,
                "agreement", "NONE",
                "lateCharge", "NONE",
                "item", "FIRST_PURCHASE",
                "hours", 1.0,
                "calendarDays", 0,
                "cause", "CHANGED_MIND",
                "help", "NONE"));
        inputs.put("brand", brand);
        inputs.putAll(facts);
        return BENCH.ask("refund-eligibility", inputs);
    }
}
