package io.sortie.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies as tables: what each row promises. */
class PolicyTablesTest {

    private static Tables tables;

    @BeforeAll
    static void deploy() {
        tables = Tables.deployed();
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @ParameterizedTest(name = "{1} in {0} → {2}")
    @DisplayName("LAW-01 LAW-15 LAW-23 the regime stands above the brand")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            FR, CONSUMER, STATUTORY
            FR, NON_PROFESSIONAL, STATUTORY
            FR, BUSINESS, CONTRACTUAL
            DE, CONSUMER, STATUTORY
            DE, NON_PROFESSIONAL, CONTRACTUAL
            DE, BUSINESS, CONTRACTUAL
            IE, CONSUMER, STATUTORY
            HR, CONSUMER, STATUTORY
            US-CA, CONSUMER, STATUTORY
            US-CA, BUSINESS, CONTRACTUAL
            US-NY, CONSUMER, CONTRACTUAL
            US, CONSUMER, CONTRACTUAL
            GB, CONSUMER, CONTRACTUAL
            JP, CONSUMER, CONTRACTUAL
            -, CONSUMER, STATUTORY
            -, NON_PROFESSIONAL, STATUTORY
            -, BUSINESS, CONTRACTUAL
            '', CONSUMER, STATUTORY
            fr, CONSUMER, STATUTORY""")
    void regime(String country, String customer, String regime) {
        assertThat(tables.row("contract-regime", "country", country, "customerType", customer))
                .containsEntry("regime", regime);
    }

    @ParameterizedTest(name = "{0}, {1}, signed in {2}, trial {3}")
    @DisplayName("SEM-01 SEM-03 SEM-04 SEM-24 SPL-01 SPL-03 CON-03 CON-04 the terms of every brand")
    @CsvSource(
            textBlock =
                    """
            semrush, CONTRACTUAL, false, false, REQUIRED, true, IMMEDIATE, true, 1
            semrush, CONTRACTUAL, true, false, NONE, true, IMMEDIATE, true, 1
            semrush, CONTRACTUAL, false, true, REQUIRED, true, IMMEDIATE, false, 0
            semrush, CONTRACTUAL, true, true, NONE, true, IMMEDIATE, false, 0
            semrush, STATUTORY, false, false, OPTIONAL, false, IMMEDIATE, true, 0.25
            semrush, STATUTORY, true, true, NONE, false, IMMEDIATE, false, 0
            splashtop, CONTRACTUAL, true, false, NONE, false, END_OF_TERM, false, 0
            splashtop, CONTRACTUAL, false, false, NONE, false, END_OF_TERM, false, 0
            splashtop, STATUTORY, false, true, NONE, false, IMMEDIATE, false, 0
            smarters-pro, STATUTORY, false, false, OPTIONAL, false, END_OF_TERM, false, 0
            smarters-pro, CONTRACTUAL, false, false, NONE, false, END_OF_TERM, false, 0
            parlons, STATUTORY, false, false, OPTIONAL, false, END_OF_TERM, true, 0.25
            parlons, CONTRACTUAL, true, false, NONE, false, END_OF_TERM, true, 0.25
            parlons, STATUTORY, true, true, NONE, false, IMMEDIATE, false, 0""")
    void terms(
            String brand,
            String regime,
            boolean signedIn,
            boolean trial,
            String link,
            boolean agent,
            String billing,
            boolean notice,
            BigDecimal fee) {
        Map<String, Object> row = tables.row(
                "cancellation-terms", "brand", brand, "regime", regime, "signedIn", signedIn, "trial", trial);
        assertThat(row)
                .containsEntry("link", link)
                .containsEntry("agentContact", agent)
                .containsEntry("billingMode", billing)
                .containsEntry("accessMode", "END_OF_TERM")
                .containsEntry("noticeApplies", notice)
                .containsEntry("linkLife", "PT24H")
                .containsEntry("retention", "P30D");
        assertThat(new BigDecimal(String.valueOf(row.get("feeShare")))).isEqualByComparingTo(fee);
    }

    @ParameterizedTest
    @DisplayName("LAW-01 LAW-15 under consumer law no link and no agent ever stands in the way, at any brand")
    @ValueSource(strings = {"semrush", "smarters-pro", "splashtop", "parlons"})
    void lawAboveBrand(String brand) {
        for (boolean signedIn : List.of(true, false)) {
            for (boolean trial : List.of(true, false)) {
                Map<String, Object> row = tables.row(
                        "cancellation-terms",
                        "brand",
                        brand,
                        "regime",
                        "STATUTORY",
                        "signedIn",
                        signedIn,
                        "trial",
                        trial);
                assertThat(row.get("link")).isNotEqualTo("REQUIRED");
                assertThat(row).containsEntry("agentContact", false);
            }
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("SEM-06 the smaller plan is offered, whatever the toolkit calls it")
    @CsvSource({"Business, Guru", "SEO Guru, Pro", "guru, Pro", "Pro, Free"})
    void smallerPlan(String plan, String smaller) {
        assertThat(tables.rows("retention-offer", "brand", "semrush", "plan", plan, "regime", "CONTRACTUAL"))
                .extracting(row -> row.get("kind"))
                .contains("DEMO", "REPORT_PROBLEM", "ASK_QUESTION");
        assertThat(tables.rows("retention-offer", "brand", "semrush", "plan", plan, "regime", "CONTRACTUAL"))
                .filteredOn(row -> "SMALLER_PLAN".equals(row.get("kind")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("plan")).isEqualTo(smaller));
    }

    @Test
    @DisplayName("every reason and loss that a table names has its sentence in both languages")
    void sentences() throws Exception {
        for (String file : List.of("terms.properties", "terms_fr.properties")) {
            Properties texts = new Properties();
            texts.load(java.nio.file.Files.newBufferedReader(Path.of("src/main/resources/messages", file)));
            for (String brand : List.of("semrush", "smarters-pro", "splashtop", "parlons")) {
                for (int i = 0; i < 8; i++) {
                    Map<String, Object> row = tables.row(
                            "cancellation-terms",
                            "brand",
                            brand,
                            "regime",
                            (i & 1) == 0 ? "STATUTORY" : "CONTRACTUAL",
                            "signedIn",
                            (i & 2) == 0,
                            "trial",
                            (i & 4) == 0);
                    assertThat(texts).containsKey("terms.reason." + row.get("reason"));
                    for (String lost : ((String) row.get("lost")).split(",")) {
                        assertThat(texts).containsKey("terms.lost." + lost.trim());
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("a changed number needs no Java: a table deployed to the running engine counts at once")
    void changed() {
        Path table = Path.of("processes/cancellation/cancellation-terms.dmn");
        tables.change(table, "\"PT24H\"", "\"PT48H\"");
        Object[] inputs = {"brand", "semrush", "regime", "CONTRACTUAL", "signedIn", false, "trial", false};
        assertThat(tables.row("cancellation-terms", inputs)).containsEntry("linkLife", "PT48H");
        tables.change(table, "\"PT24H\"", "\"PT24H\"");
        assertThat(tables.row("cancellation-terms", inputs)).containsEntry("linkLife", "PT24H");
    }
}
