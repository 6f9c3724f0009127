package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.engine.DecisionBench;
import io.sortie.personaldata.DataCategory;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is erased, and what is kept until when: {@code erasure-scope.dmn}. */
class ErasureScopeTest {

    @RegisterExtension
    static final DecisionBench BENCH = new DecisionBench();

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @DisplayName("LAW-17 LAW-20 LAW-21 by category and country; a country that nobody knows of keeps what most keep")
    @CsvSource({
        "PROJECTS, FR, DELETE, request, , ",
        "PROFILE, US, DELETE, request, , ",
        "MAILING, DE, DELETE, request, , ",
        "PAYMENT_MEANS, FR, DELETE, request, , ",
        "CONTACT, GB, DELETE, request, , ",
        "INVOICES, FR, KEEP, tax-law, P10Y, LAST_CHARGE",
        "INVOICES, RE, KEEP, tax-law, P10Y, LAST_CHARGE",
        "DOCUMENTS, MQ, KEEP, contract, P5Y, CONTRACT_END",
        "INVOICES, DE, KEEP, tax-law, P8Y, LAST_CHARGE",
        "INVOICES, GB, KEEP, tax-law, P6Y, LAST_CHARGE",
        "INVOICES, US-CA, KEEP, tax-law, P10Y, LAST_CHARGE",
        "INVOICES, '', KEEP, tax-law, P10Y, LAST_CHARGE",
        "CASES, FR, ANONYMISE, request, , ",
        "DOCUMENTS, FR, KEEP, contract, P5Y, CONTRACT_END",
        "DOCUMENTS, '', DELETE, request, , ",
        "ENGINE, FR, DELETE, request, , "
    })
    void scope(DataCategory category, String country, String action, String reason, String keepFor, String from) {
        Map<String, Object> row = ask(category, country);
        assertThat(row).containsEntry("action", action).containsEntry("reason", reason);
        assertThat(row.get("keepFor")).isEqualTo(keepFor);
        assertThat(row.get("countedFrom")).isEqualTo(from);
        if (keepFor != null) {
            assertThat(Period.parse(keepFor).toTotalMonths()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every category has one row in every country, and what cannot be kept is not kept")
    void everyCategory(DataCategory category) {
        for (String country : List.of("FR", "DE", "GB", "US", "")) {
            Map<String, Object> row = ask(category, country);
            assertThat(row.get("action")).isIn("DELETE", "ANONYMISE", "KEEP");
            assertThat(category.keepable() || !"KEEP".equals(row.get("action"))).isTrue();
        }
    }

    private static Map<String, Object> ask(DataCategory category, String country) {
        return BENCH.ask(
                "erasure-scope",
                "system",
                category.holder().toString(),
                "category",
                category.name(),
                "country",
                country,
                "brand",
                "semrush");
    }
}
