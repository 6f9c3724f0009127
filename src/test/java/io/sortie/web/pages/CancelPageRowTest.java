package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.billing.Money;
import io.sortie.brands.Brands;
import io.sortie.cancellation.CancellationPreview;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseState;
import io.sortie.engine.DecisionBench;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page to cancel is a row of {@code cancel-page.dmn}: its steps, its fields, what stands beside it, its control. */
@PagesTest
class CancelPageRowTest {

    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]*name=\"(\\w+)\"[^>]*>");

    private static final Pattern NEXT =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*(?:novalidate|class=\"final\")");

    private static final Path TABLE = Path.of("processes", "cancellation", "cancel-page.dmn");

    @Autowired
    private DecisionBench tables;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private CancellationService cancellations;

    @BeforeEach
    void story() {
        when(brands.find(any())).thenReturn(Optional.empty());
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(brands.find("parlons")).thenReturn(Optional.of(Samples.parlons()));
        when(brands.all()).thenReturn(List.of(Samples.semrush(), Samples.parlons()));
        when(cancellations.preview(any())).thenReturn(Samples.statutory());
        when(cancellations.open(any(), any(), any())).thenReturn(Samples.file(CaseState.SCHEDULED, null));
    }

    @ParameterizedTest(name = "{0} in {1}: {2} presses, {3} mandatory fields")
    @CsvSource({
        "/parlons/cancel,            FR, fr, 2, 3",
        "/parlons/cancel,            DE, en, 1, 3",
        "/parlons/cancel,            IT, en, 2, 3",
        "/semrush/cancel,            US, en, 2, 3"
    })
    @DisplayName("LAW-02 LAW-04 LAW-15 CON-07 from the form to the receipt: so many presses, so many mandatory fields")
    void steps(String path, String country, String language, int presses, int mandatory) throws Exception {
        String page = html(get(path + "?country=" + country), language);
        assertThat(FIELD.matcher(page).results().filter(field -> field.group().contains("required")))
                .hasSize(mandatory);
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

    @Test
    @DisplayName(
            "LAW-02 a legitimate reason is stated by writing it; LAW-04 nothing is offered beside the notification")
    void legitimateReason() throws Exception {
        when(cancellations.preview(any())).thenReturn(withLaterEnd());
        assertThat(html(filled("/parlons/cancel").param("country", "IT"), "en")).contains("<aside");
        String summary =
                html(filled("/parlons/cancel").param("country", "FR").param("comment", "I move abroad."), "fr");
        assertThat(summary).contains("I move abroad.", "examiné votre motif").doesNotContain("<aside");
        response(
                filled("/parlons/cancel/notification").param("country", "FR").param("comment", "I move abroad."), "fr");
        ArgumentCaptor<CancellationRequest> request = ArgumentCaptor.forClass(CancellationRequest.class);
        verify(cancellations).open(request.capture(), any(), any());
        assertThat(request.getValue().reason()).isEqualTo("LEGITIMATE_REASON");
        assertThat(request.getValue().comment()).isEqualTo("I move abroad.");
    }

    /** The sample with an end without a fee that could be chosen instead. */
    private static CancellationPreview withLaterEnd() {
        CancellationPreview plain = Samples.statutory();
        return new CancellationPreview(
                plain.regime(),
                plain.accessEnd(),
                plain.billingEnd(),
                Money.of("20.00", "EUR"),
                plain.credit(),
                plain.lost(),
                plain.dataKeptUntil(),
                plain.linkRequired(),
                plain.agentContact(),
                plain.boughtAt(),
                LocalDate.parse("2027-06-30"),
                plain.noticePeriod(),
                plain.offers(),
                List.of(new CancellationPreview.Alternative(
                        LocalDate.parse("2027-06-30"), plain.billingEnd(), Money.of("0.00", "EUR"))),
                plain.reason(),
                plain.zone());
    }

    private MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .with(csrf())
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("subscriptionId", "SUB-1001");
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request, String language) throws Exception {
        MockHttpServletResponse answer = browser.perform(request.header("Accept-Language", language))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String html(MockHttpServletRequestBuilder request, String language) throws Exception {
        return response(request, language).getContentAsString(StandardCharsets.UTF_8);
    }
}
