package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules stand above the brand's policy: {@code contract-regime.dmn}. */
class ContractRegimeTest {

    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @DisplayName("LAW-01 LAW-15 LAW-08 LAW-23 the law of the customer's country decides")
    @CsvSource({
        "FR,    CONSUMER,         STATUTORY,   france",
        "FR,    NON_PROFESSIONAL, STATUTORY,   france",
        "RE,    CONSUMER,         STATUTORY,   france",
        "DE,    CONSUMER,         STATUTORY,   germany",
        "DE,    NON_PROFESSIONAL, CONTRACTUAL, non-professional",
        "IT,    CONSUMER,         STATUTORY,   eu",
        "IT,    NON_PROFESSIONAL, CONTRACTUAL, non-professional",
        "US-CA, CONSUMER,         STATUTORY,   california",
        "US-CA, NON_PROFESSIONAL, CONTRACTUAL, non-professional",
        "US-NY, CONSUMER,         CONTRACTUAL, united-states",
        "US,    CONSUMER,         CONTRACTUAL, united-states",
        "US,    NON_PROFESSIONAL, CONTRACTUAL, non-professional",
        "GB,    CONSUMER,         CONTRACTUAL, united-kingdom",
        "GB,    NON_PROFESSIONAL, CONTRACTUAL, non-professional",
        "UK,    CONSUMER,         CONTRACTUAL, united-kingdom",
        "CH,    CONSUMER,         CONTRACTUAL, contract",
        "JP,    NON_PROFESSIONAL, CONTRACTUAL, non-professional"
    })
    void byCountry(String country, String type, String regime, String reason) {
        assertThat(ask(country, type)).isEqualTo(regime + " " + reason);
    }

    @Test
    @DisplayName("LAW-08 a consumer is protected in all 27 countries of the European Union")
    void europe() {
        assertThat(EU).hasSize(27);
        assertThat(EU)
                .allSatisfy(country -> assertThat(ask(country, "CONSUMER")).startsWith("STATUTORY"));
    }

    @ParameterizedTest
    @DisplayName("SEM-20 between businesses the contract decides, in every country")
    @ValueSource(strings = {"FR", "DE", "IT", "US-CA", "GB", "JP", "", "??"})
    void businesses(String country) {
        assertThat(ask(country, "BUSINESS")).isEqualTo("CONTRACTUAL business");
    }

    @ParameterizedTest
    @DisplayName("LAW-01 a country that is not known counts for the customer")
    @NullAndEmptySource
    @ValueSource(strings = {" ", "France", "F", "FRA", "F1", "FR-", "US-CALI", "${1}", "\"FR\""})
    void unknownCountry(String country) {
        assertThat(ask(country, "CONSUMER")).isEqualTo("STATUTORY unknown");
        assertThat(ask(country, "NON_PROFESSIONAL")).isEqualTo("STATUTORY unknown");
        assertThat(ask(country, "BUSINESS")).isEqualTo("CONTRACTUAL business");
    }

    @ParameterizedTest
    @DisplayName("LAW-01 a class that is not known counts for the customer")
    @NullAndEmptySource
    @ValueSource(strings = {"FR", "GB", "JP"})
    void unknownClass(String country) {
        assertThat(ask(country, null)).isEqualTo("STATUTORY unknown");
    }

    @ParameterizedTest
    @DisplayName("LAW-01 upper and lower case are the same country")
    @CsvSource({
        "fr, france",
        "Fr, france",
        "de, germany",
        "it, eu",
        "us-ca, california",
        "gb, united-kingdom",
        "us-ny, united-states",
        "jp, contract"
    })
    void lowerCase(String country, String reason) {
        assertThat(ask(country, "CONSUMER")).endsWith(" " + reason);
    }

    @ParameterizedTest(name = "{0}, {1}, on line {2}: {3} {4}")
    @DisplayName(
            "LAW-01 LAW-15 a contract on line where the law asks for it; what nobody knows counts for the customer")
    @CsvSource({
        "FR,    CONSUMER,         true,  STATUTORY,   france",
        "FR,    CONSUMER,         false, CONTRACTUAL, not-online",
        "FR,    CONSUMER,         ,      STATUTORY,   france",
        "FR,    NON_PROFESSIONAL, true,  STATUTORY,   france",
        "FR,    NON_PROFESSIONAL, false, CONTRACTUAL, not-online",
        "FR,    BUSINESS,         true,  CONTRACTUAL, business",
        "DE,    CONSUMER,         true,  STATUTORY,   germany",
        "DE,    CONSUMER,         false, CONTRACTUAL, not-online",
        "DE,    CONSUMER,         ,      STATUTORY,   germany",
        "DE,    NON_PROFESSIONAL, false, CONTRACTUAL, non-professional",
        "DE,    BUSINESS,         false, CONTRACTUAL, business",
        "IT,    CONSUMER,         false, STATUTORY,   eu",
        "US-CA, CONSUMER,         false, STATUTORY,   california",
        "GB,    CONSUMER,         true,  CONTRACTUAL, united-kingdom",
        "US-NY, CONSUMER,         true,  CONTRACTUAL, united-states",
        "JP,    CONSUMER,         true,  CONTRACTUAL, contract",
        ",      CONSUMER,         false, STATUTORY,   unknown",
        "FR,    ,                 false, STATUTORY,   unknown"
    })
    void online(String country, String type, Boolean online, String regime, String reason) {
        var row = BENCH.ask("contract-regime", "country", country, "customerType", type, "online", online);
        assertThat(row.get("regime") + " " + row.get("reason")).isEqualTo(regime + " " + reason);
    }

    private static String ask(String country, String type) {
        var row = BENCH.ask("contract-regime", "country", country, "customerType", type, "online", null);
        return row.get("regime") + " " + row.get("reason");
    }
}
