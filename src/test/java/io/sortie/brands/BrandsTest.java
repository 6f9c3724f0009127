package io.sortie.brands;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.CustomerType;
import io.sortie.engine.DecisionBench;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandsTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    private final Brands brands = new Brands(BENCH.decisions());

    @ParameterizedTest
    @DisplayName("the four sample brands and whom they sell to")
    @CsvSource({
        "semrush,      Semrush,      BUSINESS, en",
        "smarters-pro, Smarters Pro, CONSUMER, fr",
        "splashtop,    Splashtop,    BUSINESS, en",
        "parlons,      Parlons,      CONSUMER, fr"
    })
    void samples(String id, String name, CustomerType sellsTo, String language) {
        Brand brand = brands.find(id).orElseThrow();

        assertThat(brand.id()).isEqualTo(id);
        assertThat(brand.name()).isEqualTo(name);
        assertThat(brand.customerClass()).isEqualTo(sellsTo);
        assertThat(brand.locale()).isEqualTo(Locale.forLanguageTag(language));
        assertThat(brand.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    @DisplayName("SPL-06 SPL-07 every brand can be reached, at addresses that belong to nobody")
    void reachable() {
        assertThat(brands.all()).hasSize(4).allSatisfy(brand -> {
            assertThat(brand.supportEmail()).isEqualTo("support@" + brand.id() + ".example");
            assertThat(brand.senderEmail()).isEqualTo("no-reply@" + brand.id() + ".example");
            assertThat(brand.supportPhone()).startsWith("+33 1 99 00 ");
        });
    }

    @ParameterizedTest
    @DisplayName("a brand without a row does not exist")
    @NullAndEmptySource
    @ValueSource(strings = {"nobody", "SEMRUSH", "semrush ", "\"semrush\"", "${1+1}", "*"})
    void unknown(String id) {
        assertThat(brands.find(id)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("LAW-08 CON-11 days are counted where the customer lives")
    @CsvSource({
        "FR, Europe/Paris",
        "fr, Europe/Paris",
        "RE, Indian/Reunion",
        "DE, Europe/Berlin",
        "PT, Europe/Lisbon",
        "GB, Europe/London",
        "GR, Europe/Athens",
        "US, America/New_York",
        "US-CA, America/Los_Angeles",
        "us-ca, America/Los_Angeles",
        "CA, America/Toronto",
        "JP, Asia/Tokyo",
        "AU, Australia/Sydney",
        "TN, Africa/Tunis",
        "MA, Africa/Casablanca"
    })
    void zones(String country, String zone) {
        assertThat(brands.zoneOf(semrush(), country)).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @DisplayName("LAW-08 CON-11 the brand's zone counts where the country is unknown")
    @NullAndEmptySource
    @ValueSource(strings = {"ZZ", "France", "US-XX", "250"})
    void zoneOfTheBrand(String country) {
        assertThat(brands.zoneOf(semrush(), country)).isEqualTo(semrush().zone());
    }

    @Test
    @DisplayName("every zone in the table is one that the clock knows")
    void realZones() {
        assertThat(BENCH.decisions().names("customer-zone"))
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        country -> assertThat(brands.zoneOf(semrush(), country)).isNotNull());
    }

    private Brand semrush() {
        return brands.find("semrush").orElseThrow();
    }
}
