package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
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
import io.sortie.billing.CustomerType;
import io.sortie.brands.Brands;
import io.sortie.cancellation.CancellationRequest;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PagesTest
class CancelPagesTest {

    private static final String SUBMISSION = "3d7f4f0e-9a55-4f0e-8c11-0d9d2c1e0f4b";

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
        when(cancellations.preview(any())).thenReturn(Samples.contractual());
        when(cancellations.open(any(), any(), any())).thenReturn(Samples.file(CaseState.AWAITING_CONFIRMATION, null));
    }

    @Test
    @DisplayName(
            "SEM-01 The form answers without sign-in; SEM-05 alternatives stand after the form, SPL-07 with a phone number")
    void form() throws Exception {
        browser.perform(get("/semrush/cancel"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "name=\"subscriptionId\"", "</form>", "<aside", "Book a demo", "tel:+33199000001")));
    }

    @Test
    @DisplayName("CON-06 Only name, e-mail and subscription number are needed; what is missing is said at the field")
    void missing() throws Exception {
        browser.perform(post("/semrush/cancel").with(csrf()).param("comment", "keep me"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "role=\"alert\"", "href=\"#name\"", "href=\"#email\"", "href=\"#subscriptionId\"")))
                .andExpect(content().string(containsString("aria-describedby=\"email-hint email-error\"")))
                .andExpect(content().string(containsString("keep me")))
                .andExpect(content().string(not(containsString("id=\"reason-error\""))));
        verify(cancellations, never()).preview(any());
    }

    @Test
    @DisplayName(
            "CON-01 CON-03 CON-04 CON-07 CON-11 The summary tells dates, fee, notice, loss and data; then comes the control")
    void summary() throws Exception {
        browser.perform(filled("/semrush/cancel"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "At once",
                                "1 January 2027",
                                "00:00 CET",
                                "€249.95",
                                "Until 31 March 2027",
                                "1 month",
                                "projects",
                                "Kept until 31 January 2027",
                                "name=\"submission\"",
                                ">Cancel subscription</button>")));
        verify(cancellations, never()).open(any(), any(), any());
    }

    @Test
    @DisplayName("LAW-23 SEM-06 The offer stands after the cancel control")
    void offerAfterControl() throws Exception {
        browser.perform(filled("/semrush/cancel"))
                .andExpect(content()
                        .string(stringContainsInOrder(">Cancel subscription</button>", "Move to the plan Pro")));
    }

    @Test
    @DisplayName("LAW-03 LAW-04 Under consumer law the control notifies, and nothing is offered between")
    void statutory() throws Exception {
        when(cancellations.preview(any())).thenReturn(Samples.statutory());
        browser.perform(filled("/parlons/cancel").header("Accept-Language", "fr"))
                .andExpect(content().string(containsString(">Notification de la résiliation</button>")))
                .andExpect(content().string(not(containsString("Petit"))));
    }

    @Test
    @DisplayName("CON-04 An end without a fee can be looked at with one press")
    void later() throws Exception {
        browser.perform(filled("/semrush/cancel"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "End later without a fee", "name=\"requestedEndDate\" value=\"2027-03-31\"")));
    }

    @Test
    @DisplayName("LAW-03 Entries can be changed")
    void change() throws Exception {
        browser.perform(filled("/semrush/cancel").param("step", "edit"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "value=\"Aïcha Customer\"", "value=\"customer@example.org\"", "value=\"SUB-1001\"")));
    }

    @Test
    @DisplayName("The last click opens the case under the summary's own key and leads on by 303")
    void notification() throws Exception {
        browser.perform(filled("/semrush/cancel/notification")
                        .param("type", "BUSINESS")
                        .param("requestedEndDate", "2026-12-31")
                        .param("submission", SUBMISSION))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/semrush/cancel/received?reference=CAN-7K3M-Q9TX"));
        ArgumentCaptor<CancellationRequest> request = ArgumentCaptor.forClass(CancellationRequest.class);
        verify(cancellations).open(request.capture(), eq(Actor.CUSTOMER), eq("page:" + SUBMISSION));
        assertThat(request.getValue())
                .isEqualTo(new CancellationRequest(
                        "semrush",
                        "SUB-1001",
                        Channel.WEB_FORM,
                        new CustomerInput(
                                "Aïcha Customer", "customer@example.org", "en-GB", null, CustomerType.BUSINESS),
                        null,
                        null,
                        LocalDate.parse("2026-12-31"),
                        false,
                        "CANCEL"));
    }

    @Test
    @DisplayName("A refusal is shown with the entries kept and its own status; API paths become fields")
    void refused() throws Exception {
        when(cancellations.preview(any()))
                .thenThrow(Problem.invalid(List.of(new FieldError("customer.email", "{invalid.email}"))));
        browser.perform(filled("/semrush/cancel"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(stringContainsInOrder("href=\"#email\"", "Enter an e-mail address like")));
        when(cancellations.open(any(), any(), any())).thenThrow(Problem.state("already-open", Map.of()));
        browser.perform(filled("/semrush/cancel/notification"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("open already")))
                .andExpect(content().string(containsString("value=\"SUB-1001\"")));
    }

    @Test
    @DisplayName("When billing does not answer, the entries stay and 503 says so")
    void outage() throws Exception {
        when(cancellations.preview(any())).thenThrow(new BillingUnavailable("down", null));
        browser.perform(filled("/semrush/cancel"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("value=\"SUB-1001\"")));
    }

    @Test
    @DisplayName("An unknown brand gets a plain 404 page; a POST without CSRF token is refused")
    void closed() throws Exception {
        browser.perform(get("/nobody/cancel"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such page")));
        browser.perform(post("/semrush/cancel/notification")).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("S21 What is typed in comes back as text, never as markup")
    void markup() throws Exception {
        browser.perform(post("/semrush/cancel").with(csrf()).param("name", "\"><script>alert(1)</script>{email}"))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(containsString("{email}")));
    }

    private MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .with(csrf())
                .param("name", "Aïcha Customer")
                .param("email", " customer@example.org ")
                .param("subscriptionId", "SUB-1001")
                .param("expectedResolution", "CANCEL");
    }
}
