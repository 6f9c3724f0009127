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
        "US-NY, CONSUMER,         CONTRACTUAL, contract",
        "US,    CONSUMER,         CONTRACTUAL, contract",
        "GB,    CONSUMER,         CONTRACTUAL, contract",
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
    @CsvSource({"fr, france", "Fr, france", "de, germany", "it, eu", "us-ca, california", "gb, contract"})
    void lowerCase(String country, String reason) {
        assertThat(ask(country, "CONSUMER")).endsWith(" " + reason);
    }

    private static String ask(String country, String type) {
        var row = BENCH.ask("contract-regime", "country", country, "customerType", type);
        return row.get("regime") + " " + row.get("reason");
    }
}
