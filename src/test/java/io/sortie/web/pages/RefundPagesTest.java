package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.billing.BillingUnavailable;
import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import io.sortie.refund.RefundRequest;
import io.sortie.refund.RefundService;
import io.sortie.refundfile.Ground;
import io.sortie.refundfile.RefundCause;
import io.sortie.refundfile.RefundPolicies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PagesTest
class RefundPagesTest {

    private static final String PAGE = "/smarters-pro/refund";
    private static final String SUBMISSION = "3d7f4f0e-9a55-4f0e-8c11-0d9d2c1e0f4b";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private RefundService refunds;

    @Autowired
    private RefundPolicies policies;

    @BeforeEach
    void story() {
        when(brands.find(any())).thenReturn(Optional.empty());
        when(brands.find("smarters-pro")).thenReturn(Optional.of(RefundSamples.smarters()));
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(policies.terms(any(), anyBoolean())).thenReturn(RefundSamples.terms(false));
        when(policies.terms("smarters-pro", false)).thenReturn(RefundSamples.terms(true));
        when(refunds.preview(any())).thenReturn(RefundSamples.helpFirst());
        when(refunds.open(any(), any(), any())).thenReturn(RefundSamples.file(CaseState.AWAITING_AGENT, null));
    }

    @Test
    @DisplayName("SEM-22 SMA-03 SMA-04 The form asks for order and explanation where the brand's terms do")
    void form() throws Exception {
        browser.perform(get(PAGE))
                .andExpect(status().isOk())
                .andExpect(content().string(matching("id=\"orderId\"[^>]* required=\"required\"")))
                .andExpect(content().string(matching("id=\"explanation\"[^>]* required=\"required\"")))
                .andExpect(content().string(containsString("Only if you were charged after cancelling")));
        browser.perform(get("/semrush/refund"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(matching("id=\"orderId\"[^>]* required=\"required\""))));
        browser.perform(get("/nobody/refund")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("What is missing is said at its field, in the order of the page, and nothing typed is lost")
    void missing() throws Exception {
        browser.perform(post(PAGE)
                        .with(csrf())
                        .param("explanation", "keep me")
                        .param("cause", "CHARGED_AFTER_CANCELLATION")
                        .param("chargedOn", "soon"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "role=\"alert\"",
                                "href=\"#name\"",
                                "href=\"#email\"",
                                "href=\"#subscriptionId\"",
                                "href=\"#cancellationRequestedOn\"",
                                "href=\"#chargedOn\"",
                                "keep me",
                                "id=\"cancellationRequestedOn-error\"",
                                "value=\"soon\"")))
                .andExpect(
                        content().string(matching("value=\"CHARGED_AFTER_CANCELLATION\"[^>]* selected=\"selected\"")));
        verify(refunds, never()).preview(any());
    }

    @Test
    @DisplayName("What the service says of other fields is told in the same round, each field once")
    void allAtOnce() throws Exception {
        when(refunds.wrong(any()))
                .thenReturn(List.of(Problem.invalid(List.of(
                        new Problem.FieldError("customer.name", "{invalid.required}"),
                        new Problem.FieldError("customer.email", "{invalid.email}"),
                        new Problem.FieldError("orderId", "{invalid.required}"),
                        new Problem.FieldError("explanation", "{invalid.required}")))));
        browser.perform(post(PAGE).with(csrf()).param("email", "nope").param("cause", "OTHER"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "href=\"#name\">Enter your name or the name of your company.",
                                "href=\"#email\">Enter an e-mail address like",
                                "href=\"#subscriptionId\"",
                                "href=\"#orderId\"",
                                "href=\"#explanation\"")));
        browser.perform(filled(PAGE)).andExpect(status().isOk());
    }

    @Test
    @DisplayName("SMA-03 An order that a service refuses is said at the field, in the page's own words")
    void refusedOrder() throws Exception {
        when(refunds.preview(any())).thenThrow(Problem.invalid("orderId", "{invalid.order}"));
        browser.perform(filled(PAGE))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder("href=\"#orderId\"", "as it stands on the invoice of this")))
                .andExpect(content().string(containsString("value=\"ORD-2001\"")));
    }

    @Test
    @DisplayName("While billing is away the entries stay, 503; a second refund is refused with what to do")
    void refusedAsAWhole() throws Exception {
        when(refunds.preview(any())).thenThrow(new BillingUnavailable("down", null));
        browser.perform(filled(PAGE))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("value=\"ORD-2001\"")));
        when(refunds.open(any(), any(), any())).thenThrow(Problem.state("refund-open", Map.of()));
        browser.perform(filled(PAGE + "/notification"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is being handled already")))
                .andExpect(content().string(containsString("value=\"ORD-2001\"")));
    }

    @Test
    @DisplayName("SMA-06 SMA-19 The summary says that help comes first, until when, and by when it is decided")
    void helpFirst() throws Exception {
        browser.perform(filled(PAGE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Technical help first, then the decision",
                                "Technical support tries first.",
                                "Not known yet",
                                "until 24 November 2026, 10:15 CET",
                                "By 22 December 2026, 10:15 CET",
                                "It does not work as it should",
                                "It does not start any more.",
                                "name=\"submission\"",
                                ">Ask for the refund</button>")));
        verify(refunds, never()).open(any(), any(), any());
    }

    @ParameterizedTest
    @CsvSource({
        "STATUTORY, Refund by law, €12.90, At once",
        "FULL, Full refund, €12.90, A colleague checks",
        "PARTIAL, Refund of the unused part, €12.90, A colleague checks",
        "REFUSED, No refund by our rules, None, At once",
        "AGENT, A person decides, Not known yet, By 22 December 2026"
    })
    @DisplayName("SMA-19 LAW-12 The summary says what will happen on each ground, the amount and by when")
    void grounds(Ground ground, String decision, String amount, String when) throws Exception {
        when(refunds.preview(any())).thenReturn(RefundSamples.preview(ground));
        browser.perform(filled(PAGE))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                decision, "A sentence says why.", amount, when, ">Ask for the refund</button>")));
    }

    @Test
    @DisplayName("Entries can be changed, in French too, and the button speaks French")
    void change() throws Exception {
        browser.perform(filled(PAGE).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString(">Demander le remboursement</button>")));
        browser.perform(filled(PAGE).param("step", "edit").header("Accept-Language", "fr"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "value=\"Aïcha Customer\"", "value=\"ORD-2001\"", "It does not start any more.")));
    }

    @Test
    @DisplayName("The last click opens the case under the summary's own key and leads on by 303")
    void notification() throws Exception {
        browser.perform(filled(PAGE + "/notification")
                        .param("submission", SUBMISSION)
                        .param("cancellationRequestedOn", "2026-11-01"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE + "/received?reference=RFD-7K3M-Q9TX"));
        ArgumentCaptor<RefundRequest> sent = ArgumentCaptor.forClass(RefundRequest.class);
        verify(refunds).open(sent.capture(), eq(Actor.CUSTOMER), eq("page:" + SUBMISSION));
        RefundRequest request = sent.getValue();
        assertThat(request.brand()).isEqualTo("smarters-pro");
        assertThat(request.channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(request.cause()).isEqualTo(RefundCause.TECHNICAL);
        assertThat(request.orderId()).isEqualTo("ORD-2001");
        assertThat(request.cancellationRequestedOn()).isEqualTo(LocalDate.parse("2026-11-01"));
        assertThat(request.chargedOn()).isNull();
    }

    @Test
    @DisplayName("The receipt names the reference and what comes next; a cancellation's reference is none of a refund")
    void received() throws Exception {
        when(cases.find(RefundSamples.REFERENCE))
                .thenReturn(Optional.of(RefundSamples.file(CaseState.TROUBLESHOOTING, null)));
        when(cases.find(Samples.REFERENCE)).thenReturn(Optional.of(Samples.file(CaseState.SCHEDULED, null)));
        browser.perform(get(PAGE + "/received").param("reference", "RFD-7K3M-Q9TX"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "your request for a refund", "RFD-7K3M-Q9TX", "Technical support looks into")))
                .andExpect(content().string(not(containsString("Aïcha"))));
        browser.perform(get(PAGE + "/received").param("reference", "CAN-7K3M-Q9TX"))
                .andExpect(status().isNotFound());
        browser.perform(get("/smarters-pro/cancel/received").param("reference", "RFD-7K3M-Q9TX"))
                .andExpect(status().isNotFound());
    }

    private static org.hamcrest.Matcher<String> matching(String pattern) {
        return org.hamcrest.Matchers.matchesPattern("(?s).*" + pattern + ".*");
    }

    private static MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .with(csrf())
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("subscriptionId", "SUB-2001")
                .param("orderId", "ORD-2001")
                .param("cause", "TECHNICAL")
                .param("explanation", "It does not start any more.");
    }
}
