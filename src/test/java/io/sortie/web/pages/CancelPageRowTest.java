package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sortie.billing.CustomerType;
import io.sortie.brands.Brand;
import io.sortie.engine.DecisionBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page to cancel is a row of {@code cancel-page.dmn}: its steps, its fields, what stands beside it, its control. */
@PagesTest
class CancelPageRowTest extends CancelVisits {

    private static final Pattern NEXT =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*(?:novalidate|class=\"final\")");

    private static final Path TABLE = Path.of("processes", "cancellation", "cancel-page.dmn");

    @Autowired
    private DecisionBench tables;

    @ParameterizedTest(name = "{0} in {1}, read in {2}, sold to {3}: {4} presses, {5} of {6} fields mandatory")
    @CsvSource({
        "/parlons/cancel, FR,    fr, CONSUMER,         2, 3, 5",
        "/parlons/cancel, FR,    en, NON_PROFESSIONAL, 2, 3, 5",
        "/parlons/cancel, FR,    fr, BUSINESS,         2, 3, 9",
        "/parlons/cancel, DE,    en, CONSUMER,         1, 3, 6",
        "/parlons/cancel, DE,    de, NON_PROFESSIONAL, 2, 3, 9",
        "/parlons/cancel, IT,    en, CONSUMER,         2, 3, 9",
        "/parlons/cancel, GB,    en, CONSUMER,         2, 3, 9",
        "/parlons/cancel, US-CA, en, CONSUMER,         2, 3, 9",
        "/parlons/cancel, '',    en, CONSUMER,         2, 3, 9",
        "/parlons/cancel, '',    fr, CONSUMER,         2, 3, 5",
        "/parlons/cancel, '',    de, CONSUMER,         1, 3, 6",
        "/parlons/cancel, ZZ,    en, CONSUMER,         2, 3, 9",
        "/semrush/cancel, US,    en, BUSINESS,         2, 3, 9"
    })
    @DisplayName("LAW-02 LAW-04 LAW-15 CON-07 from the form to the receipt: so many presses, so many mandatory fields")
    void steps(
            String path, String country, String language, CustomerType soldTo, int presses, int mandatory, int fields)
            throws Exception {
        sells("parlons", soldTo);
        String page = html(get(path + "?country=" + country), language);
        assertThat(FIELD.matcher(page).results().filter(field -> field.group().contains("required")))
                .hasSize(mandatory);
        assertThat(FIELD.matcher(page).results().map(field -> field.group(1)).distinct())
                .hasSize(fields);
        int pressed = 0;
        MockHttpServletResponse answer;
        do {
            pressed++;
            Matcher next = NEXT.matcher(page);
            assertThat(next.find()).as("a way on after %s presses", pressed).isTrue();
            answer = response(filled(next.group(1)).param("country", country), language);
            page = answer.getContentAsString(StandardCharsets.UTF_8);
        } while (answer.getStatus() == 200 && pressed < 5);
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(pressed).isEqualTo(presses);
    }

    private void sells(String id, CustomerType type) {
        Brand all = Samples.parlons();
        when(brands.find(id))
                .thenReturn(Optional.of(new Brand(
                        id,
                        all.name(),
                        type,
                        all.zone(),
                        all.locale(),
                        all.supportEmail(),
                        all.supportPhone(),
                        all.senderEmail())));
    }

    @Test
    @DisplayName("LAW-02 CON-06 an analyst's row is the page: its fields in their order, and what must be filled in")
    void analystsRow() throws Exception {
        String required = "<text>\"name, email, subscriptionId\"</text>";
        String general = "\"name, email, subscriptionId, requestedEndDate, type, country, reason,"
                + " expectedResolution, comment\"";
        try {
            tables.redeploy(TABLE, general, "\"email, name, subscriptionId, comment\"");
            assertThat(FIELD.matcher(html(get("/semrush/cancel?country=US"), "en"))
                            .results())
                    .extracting(field -> field.group(1))
                    .containsExactly("email", "name", "subscriptionId", "comment");
            tables.redeploy(TABLE, required, required.replace("subscriptionId", "subscriptionId, requestedEndDate"));
            MockHttpServletResponse refused = response(filled("/parlons/cancel").param("country", "FR"), "en");
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(refused.getContentAsString()).contains("id=\"requestedEndDate-error\"");
        } finally {
            tables.redeploy(TABLE, "?>", "?>");
        }
        assertThat(response(filled("/parlons/cancel").param("country", "FR"), "en")
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} read in {1}: {2}")
    @CsvSource({
        "DE, en, Cancel contracts here",
        "DE, fr, Résilier vos contrats ici",
        "FR, en, Cancel your contract",
        "FR, de, Vertrag kündigen"
    })
    @DisplayName("LAW-01 LAW-15 the control on every page follows the country in the address, and takes it along")
    void control(String country, String language, String words) throws Exception {
        for (String path : List.of("/", "/parlons/cancel")) {
            String page = html(get(path + "?country=" + country), language);
            assertThat(page)
                    .contains("href=\"/parlons/cancel?country=" + country + "\"")
                    .contains(words);
            assertThat(page).contains("href=\"?country=" + country + "&amp;lang=");
        }
    }
}
