package io.sortie.web.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.confirmation.LinkState;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.RunningSubscriptions;
import io.sortie.notification.LinkTokens;
import io.sortie.personaldata.DataCategory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** As {@link PageGalleryTest}, for the pages of an account's deletion. */
@PagesTest
class DeletionGalleryTest {

    private static final String TRACK = "/track/" + Samples.TOKEN;
    private static final String AGENT = "/agent/cases/DEL-7K3M-Q9TX";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private AccountDeletionService service;

    @Autowired
    private AccountDeletions deletions;

    @Autowired
    private DeletionTerms terms;

    @Autowired
    private HeldCategories held;

    @Autowired
    private RunningSubscriptions running;

    @Autowired
    private ConfirmationService confirmations;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(terms.of("semrush")).thenReturn(DeletionSamples.terms());
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(held.of(DeletionSamples.REFERENCE))
                .thenReturn(List.of(new HeldCategories.Held(
                        12, DataCategory.INVOICES, "legal-claims", LocalDate.parse("2027-05-01"))));
        when(running.of(DeletionSamples.REFERENCE)).thenReturn(List.of("SUB-1001", "SUB-1002"));
        when(service.revocable(any())).thenReturn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName(
            "Every page of a deletion is well-formed, labelled, in one language and without inline style or script")
    void everyPage(String language) throws Exception {
        check("deletion-form", get("/semrush/delete-account"), language);
        check("deletion-refused", post("/semrush/delete-account").param("name", "A"), language);
        check("deletion-summary", filled(), language);
        check("deletion-resent", get("/semrush/delete-account/resent"), language);
        caseIs(DeletionSamples.file(CaseState.AWAITING_CONFIRMATION, null), DeletionSamples.asked());
        check("deletion-received", get("/semrush/delete-account/received?reference=DEL-7K3M-Q9TX"), language);
        check("deletion-track-asked", get(TRACK), language);
        links(language);
        CaseFile settling = DeletionSamples.file(CaseState.AWAITING_SETTLEMENT, null);
        caseIs(settling, DeletionSamples.confirmed(DeletionSamples.MATTERS, null));
        check("deletion-track-waits", get(TRACK), language);
        check("deletion-agent", get(AGENT).with(user("agent")), language);
        caseIs(DeletionSamples.file(CaseState.WAITING_PERIOD, null), DeletionSamples.extended());
        check("deletion-track-extended", get(TRACK), language);
        check("deletion-agent-extended", get(AGENT).with(user("agent")), language);
        closed(language);
    }

    private void links(String language) throws Exception {
        for (LinkState.Status status : LinkState.Status.values()) {
            boolean unknown = status == LinkState.Status.UNKNOWN;
            CaseFile file = DeletionSamples.file(CaseState.AWAITING_CONFIRMATION, null);
            LinkState link = new LinkState(status, unknown ? null : file, false);
            when(confirmations.look(Samples.TOKEN)).thenReturn(link);
            when(confirmations.confirm(any(), any())).thenReturn(link);
            check("deletion-link-" + status, get("/confirm/" + Samples.TOKEN), language);
            check(
                    "deletion-pressed-" + status,
                    post("/confirm/" + Samples.TOKEN).param("word", "no"),
                    language);
        }
    }

    private void closed(String language) throws Exception {
        for (CaseOutcome outcome : List.of(CaseOutcome.LAPSED, CaseOutcome.REVOKED, CaseOutcome.REFUSED)) {
            String reasons = outcome == CaseOutcome.REFUSED ? "A court has forbidden it." : null;
            caseIs(
                    DeletionSamples.file(CaseState.CLOSED, outcome),
                    DeletionSamples.confirmed(DeletionSamples.MATTERS, reasons));
            check("deletion-track-" + outcome, get(TRACK).param("done", "REVOKE"), language);
        }
        caseIs(DeletionSamples.erased(), DeletionSamples.confirmed(List.of(), null));
        check("deletion-track-ERASED", get(TRACK), language);
        check("deletion-agent-ERASED", get(AGENT).with(user("agent")), language);
    }

    private static MockHttpServletRequestBuilder filled() {
        return post("/semrush/delete-account")
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("accountId", "ACC-1001")
                .param("comment", "We move on.");
    }

    private void caseIs(CaseFile file, AccountDeletion deletion) {
        when(cases.find(DeletionSamples.REFERENCE)).thenReturn(Optional.of(file));
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        when(deletions.find(DeletionSamples.REFERENCE)).thenReturn(Optional.of(deletion));
    }

    private void check(String name, MockHttpServletRequestBuilder request, String language) throws Exception {
        String html = browser.perform(request.with(csrf()).accept("text/html").header("Accept-Language", language))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Path gallery = Path.of("target", "pages", language);
        Files.createDirectories(gallery);
        Files.writeString(gallery.resolve(name + ".html"), html);
        new PageCheck(language + "/" + name, html).run(language);
    }
}
