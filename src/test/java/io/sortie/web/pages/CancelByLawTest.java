package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.cancellation.CancellationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.mock.web.MockHttpServletResponse;

/** The pages that statutes describe: their fields, their steps, their words. */
@PagesTest
class CancelByLawTest extends CancelVisits {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/parlons/cancel?country=FR, en, 'name,email,subscriptionId,requestedEndDate,comment'",
        "/parlons/cancel,            fr, 'name,email,subscriptionId,requestedEndDate,comment'",
        "/parlons/cancel?country=DE, en, 'reason,comment,name,email,subscriptionId,requestedEndDate'"
    })
    @DisplayName("LAW-02 LAW-15 exactly the statute's fields, three of them mandatory, and nothing offered beside them")
    void fields(String path, String language, String fields) throws Exception {
        String page = html(get(path), language);
        List<MatchResult> found = FIELD.matcher(page).results().toList();
        assertThat(found.stream().map(field -> field.group(1)).distinct()).containsExactly(fields.split(","));
        assertThat(found.stream().filter(field -> field.group().contains("required")))
                .extracting(field -> field.group(1))
                .containsExactly("name", "email", "subscriptionId");
        assertThat(page).doesNotContain("<aside");
    }

    @Test
    @DisplayName(
            "LAW-03 LAW-04 France: control, form, summary that can be changed, notification: no more than four steps")
    void france() throws Exception {
        assertThat(html(get("/"), "fr")).contains("href=\"/parlons/cancel\"", "Résilier votre contrat");
        String form = html(get("/parlons/cancel"), "fr");
        assertThat(form).contains("action=\"/parlons/cancel\"", ">Résilier votre contrat</a>");
        String summary = html(filled("/parlons/cancel").param("country", "FR"), "fr");
        assertThat(summary)
                .contains("action=\"/parlons/cancel/notification\"", "value=\"edit\"")
                .contains(">Notification de la résiliation</button>")
                .doesNotContain("Petit");
        verify(cancellations, never()).open(any(), any(), any());
        assertThat(response(filled("/parlons/cancel/notification").param("country", "FR"), "fr")
                        .getStatus())
                .isEqualTo(303);
        assertThat(html(filled("/parlons/cancel").param("country", "FR").param("step", "edit"), "fr"))
                .contains("value=\"SUB-1001\"")
                .doesNotContain("name=\"expectedResolution\"");
    }

    @Test
    @DisplayName("LAW-15 Germany: one page whose own button is the notice; no summary, no sign-in, nothing to verify")
    void germany() throws Exception {
        String form = html(get("/parlons/cancel?country=DE"), "en");
        assertThat(form)
                .contains("action=\"/parlons/cancel/notification\"")
                .doesNotContain("action=\"/parlons/cancel\"");
        MockHttpServletResponse sent = response(
                filled("/parlons/cancel/notification")
                        .param("country", "DE")
                        .param("reason", "FOR_CAUSE")
                        .param("comment", "The service was down for weeks."),
                "en");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).startsWith("/parlons/cancel/received");
        ArgumentCaptor<CancellationRequest> request = ArgumentCaptor.forClass(CancellationRequest.class);
        verify(cancellations).open(request.capture(), any(), any());
        assertThat(request.getValue().reason()).isEqualTo("FOR_CAUSE");
        assertThat(request.getValue().comment()).isEqualTo("The service was down for weeks.");
        assertThat(request.getValue().requestedEndDate()).isNull();
    }

    @Test
    @DisplayName(
            "LAW-15 What is wrong is said on the same page beside its field; for cause means that the cause is named")
    void wrongEntries() throws Exception {
        MockHttpServletResponse refused = response(
                post("/parlons/cancel/notification")
                        .with(csrf())
                        .param("country", "DE")
                        .param("reason", "FOR_CAUSE"),
                "en");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("action=\"/parlons/cancel/notification\"", "id=\"name-error\"", "id=\"email-error\"")
                .contains("id=\"subscriptionId-error\"", "id=\"comment-error\"");
        verify(cancellations, never()).open(any(), any(), any());
    }

    @Test
    @DisplayName(
            "SEM-05 A brand that sells to businesses keeps its page; LAW-01 a change of language keeps the law's page")
    void others() throws Exception {
        assertThat(html(get("/semrush/cancel?country=FR"), "fr")).contains("<aside", "name=\"expectedResolution\"");
        assertThat(html(get("/parlons/cancel?country=DE"), "en")).contains("href=\"?country=DE&amp;lang=fr\"");
        assertThat(html(get("/parlons/cancel?country=%22%3E%3Cb%3E"), "en")).doesNotContain("<b>\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"FR, en", "FR, fr", "DE, en", "DE, fr"})
    @DisplayName("both pages are what every page must be")
    void checked(String country, String language) throws Exception {
        String page = html(get("/parlons/cancel?country=" + country), language);
        Path gallery = Path.of("target", "pages", language);
        Files.createDirectories(gallery);
        Files.writeString(gallery.resolve("cancel-law-" + country + ".html"), page);
        new PageCheck("cancel-law-" + country, page).run(language);
    }
}
