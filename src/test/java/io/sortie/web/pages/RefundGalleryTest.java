package io.sortie.web.pages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sortie.brands.Brands;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.notification.LinkTokens;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.outagefile.OutageChoices;
import io.sortie.refund.RefundPreview;
import io.sortie.refund.RefundService;
import io.sortie.refundapproval.Approvals;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.Refunds;
import io.sortie.troubleshooting.TroubleshootingService;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** As {@link PageGalleryTest}, for the pages of a refund. */
@PagesTest
class RefundGalleryTest {

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private RefundService service;

    @Autowired
    private RefundPolicies policies;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundPayments payments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private TroubleshootingService troubleshooting;

    @Autowired
    private OutageChoiceService outages;

    @Autowired
    private OutageChoices choices;

    @BeforeEach
    void story() {
        when(brands.find("smarters-pro")).thenReturn(Optional.of(RefundSamples.smarters()));
        when(policies.terms(any(), anyBoolean())).thenReturn(RefundSamples.terms(true));
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(payments.of(RefundSamples.REFERENCE)).thenReturn(List.of(RefundSamples.onItsWay()));
        when(approvals.of(RefundSamples.REFERENCE))
                .thenReturn(List.of(new Approvals.Answer("finance", true, RefundSamples.AMOUNT, Samples.NOW)));
        when(troubleshooting.helps(RefundSamples.REFERENCE)).thenReturn(true);
        caseIs(CaseState.TROUBLESHOOTING, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("Every page of a refund is well-formed, labelled, in one language and without inline style or script")
    void everyPage(String language) throws Exception {
        check("refund-form", get("/smarters-pro/refund"), language);
        check("refund-refused", post("/smarters-pro/refund").param("name", "A").param("chargedOn", "soon"), language);
        // More time is the customer's own choice, later.
        for (Ground ground : EnumSet.complementOf(EnumSet.of(Ground.EXTENSION))) {
            summary("refund-summary-" + ground, RefundSamples.preview(ground), language);
        }
        summary("refund-summary-help-first", RefundSamples.helpFirst(), language);
        check("refund-received", get("/smarters-pro/refund/received").param("reference", "RFD-7K3M-Q9TX"), language);
        check("refund-track", get("/track/" + Samples.TOKEN).param("done", "STILL_BROKEN"), language);
        check("refund-agent", get("/agent/cases/RFD-7K3M-Q9TX").with(user("agent")), language);
        caseIs(CaseState.AWAITING_CUSTOMER, null);
        when(outages.waits(RefundSamples.REFERENCE)).thenReturn(true);
        when(choices.find(RefundSamples.REFERENCE)).thenReturn(Optional.of(RefundSamples.choice()));
        check("refund-track-choice", get("/track/" + Samples.TOKEN), language);
        check("refund-track-chosen", get("/track/" + Samples.TOKEN).param("done", "TAKE_EXTENSION"), language);
        for (CaseOutcome outcome :
                List.of(CaseOutcome.SOLVED, CaseOutcome.DECLINED, CaseOutcome.SETTLED, CaseOutcome.EXTENDED)) {
            caseIs(CaseState.CLOSED, outcome);
            check("refund-track-" + outcome, get("/track/" + Samples.TOKEN), language);
        }
    }

    private void summary(String name, RefundPreview preview, String language) throws Exception {
        when(service.preview(any())).thenReturn(preview);
        MockHttpServletRequestBuilder filled = post("/smarters-pro/refund")
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("subscriptionId", "SUB-2001")
                .param("orderId", "ORD-2001")
                .param("cause", "CHARGED_AFTER_CANCELLATION")
                .param("explanation", "It does not start any more.")
                .param("cancellationRequestedOn", "2026-11-01")
                .param("chargedOn", "2026-11-15");
        check(name, filled, language);
    }

    private void caseIs(CaseState state, CaseOutcome outcome) {
        var file = RefundSamples.file(state, outcome);
        when(cases.find(RefundSamples.REFERENCE)).thenReturn(Optional.of(file));
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        when(refunds.get(RefundSamples.REFERENCE)).thenReturn(RefundSamples.refund(outcome == CaseOutcome.SETTLED));
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
