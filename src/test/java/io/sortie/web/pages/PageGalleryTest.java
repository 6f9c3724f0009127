package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Action;
import io.sortie.cancellation.Agreements;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.cases.Undelivered;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.confirmation.LinkState;
import io.sortie.notification.LinkTokens;
import io.sortie.notification.SentMails;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Every page in each language, written to {@code target/pages} to be looked at, and checked for what every page must
 * have.
 */
@PagesTest
class PageGalleryTest {

    private static final Path GALLERY = Path.of("target", "pages");

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Cases cases;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Documents documents;

    @Autowired
    private SentMails mails;

    @Autowired
    private Undelivered undelivered;

    @Autowired
    private CancellationService cancellations;

    @Autowired
    private ConfirmationService confirmations;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("Every page is well-formed, labelled, in one language and without inline style or script")
    void everyPage(String language) throws Exception {
        Map<String, String> pages = render(language);
        assertThat(pages).hasSize(17);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            write(language, page.getKey(), page.getValue());
            new PageCheck(language + "/" + page.getKey(), page.getValue()).run(language);
        }
    }

    @Test
    @DisplayName("The check of pages bites")
    void biting() {
        String page = "<html lang='en'><head><title>x</title></head><body><a class='skip' href='#main'>s</a>"
                + "<main id='main'><h1>x</h1>%s</main></body></html>";
        for (String wrong : List.of(
                "<input type='text' name='a' id='a'/>",
                "<p style='color:red'>x</p>",
                "<script>x</script>",
                "<p onclick='x'>x</p>",
                "<p>??key_en??</p>",
                "<p id='main'>twice</p>",
                "<a href='#gone'>x</a>",
                "<p aria-describedby='gone'>x</p>",
                "<p>{date}</p>")) {
            assertThat(new PageCheck("sample", page.formatted(wrong)).failures("en"))
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(new PageCheck("sample", page.formatted("<p>fine</p>")).failures("en"))
                .isEmpty();
    }

    private Map<String, String> render(String language) throws Exception {
        Map<String, String> pages = new TreeMap<>();
        tellStory();
        pages.put("landing", html(get("/"), language));
        pages.put("cancel-form", html(get("/semrush/cancel"), language));
        pages.put(
                "cancel-refused",
                html(post("/semrush/cancel").param("name", "A").param("requestedEndDate", "soon"), language));
        pages.put("cancel-summary", html(filled("/semrush/cancel"), language));
        pages.put("cancel-summary-statutory", html(filled("/parlons/cancel"), language));
        pages.put(
                "cancel-received", html(get("/semrush/cancel/received").param("reference", "CAN-7K3M-Q9TX"), language));
        pages.put("cancel-resent", html(get("/semrush/cancel/resent"), language));
        pages.put("confirm", html(link(LinkState.Status.ACTIVE, false), language));
        pages.put("confirm-identity", html(link(LinkState.Status.ACTIVE, true), language));
        pages.put("confirmed", html(link(LinkState.Status.CONFIRMED, false), language));
        pages.put("expired", html(link(LinkState.Status.EXPIRED, false), language));
        pages.put("unknown-link", html(link(LinkState.Status.UNKNOWN, false), language));
        pages.put("track", html(get("/track/" + Samples.TOKEN).param("done", "RESEND_LINK"), language));
        when(undelivered.kinds(Samples.REFERENCE)).thenReturn(List.of("confirm-link", "cancellation-proof"));
        pages.put("track-undelivered", html(get("/track/" + Samples.TOKEN), language));
        pages.put("agent-case", html(get("/agent/cases/CAN-7K3M-Q9TX").with(user("agent")), language));
        pages.put("missing", html(get("/nobody/cancel"), language));
        pages.put("error", html(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500), language));
        return pages;
    }

    private void tellStory() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(brands.find("parlons")).thenReturn(Optional.of(Samples.parlons()));
        when(agreements.of(Samples.REFERENCE)).thenReturn(Optional.of(Samples.agreement()));
        when(brands.all()).thenReturn(List.of(Samples.semrush(), Samples.parlons()));
        doAnswer(call -> call.getArgument(0, CancellationRequest.class).brand().equals("parlons")
                        ? Samples.statutory()
                        : Samples.contractual())
                .when(cancellations)
                .preview(any());
        when(cases.find(Samples.REFERENCE))
                .thenReturn(Optional.of(Samples.file(CaseState.AWAITING_CONFIRMATION, null)));
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(Samples.file(CaseState.IN_RETENTION, null)));
        when(timeline.of(Samples.REFERENCE)).thenReturn(Samples.timeline());
        when(documents.of(Samples.REFERENCE)).thenReturn(List.of(Samples.proof()));
        when(mails.of(Samples.REFERENCE)).thenReturn(Samples.mails());
        when(cancellations.possible(Samples.REFERENCE)).thenReturn(Set.of(Action.UNDO, Action.COME_BACK));
    }

    private MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("subscriptionId", "SUB-1001")
                .param("country", "FR")
                .param("reason", "TOO_EXPENSIVE")
                .param("expectedResolution", "CANCEL")
                .param("comment", "We are merging two teams.");
    }

    private MockHttpServletRequestBuilder link(LinkState.Status status, boolean identityOnly) {
        boolean known = status != LinkState.Status.UNKNOWN;
        CaseOutcome outcome = status == LinkState.Status.EXPIRED ? CaseOutcome.LAPSED : null;
        CaseState state = outcome == null ? CaseState.AWAITING_AGENT : CaseState.CLOSED;
        when(confirmations.look(Samples.TOKEN))
                .thenReturn(new LinkState(status, known ? Samples.file(state, outcome) : null, identityOnly));
        return get("/confirm/" + Samples.TOKEN);
    }

    private String html(MockHttpServletRequestBuilder request, String language) throws Exception {
        return browser.perform(request.with(csrf())
                        .accept("text/html")
                        .header("Accept-Language", language.equals("en") ? "en-GB,en;q=0.9" : language + ",en;q=0.5"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void write(String language, String name, String html) throws Exception {
        Files.createDirectories(GALLERY.resolve(language));
        Files.writeString(GALLERY.resolve(language).resolve(name + ".html"), html);
    }
}
