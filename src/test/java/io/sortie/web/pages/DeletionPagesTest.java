package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.accountdeletion.AccountDeletionRequest;
import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.problems.Problem;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The way to ask for an account to be erased. */
@PagesTest
class DeletionPagesTest {

    private static final String PAGE = "/semrush/delete-account";
    private static final String SUBMISSION = "3d7f4f0e-9a55-4f0e-8c11-0d9d2c1e0f4b";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private AccountDeletionService deletions;

    @Autowired
    private DeletionTerms terms;

    @Autowired
    private ConfirmationService confirmations;

    @BeforeEach
    void story() {
        when(brands.find(any())).thenReturn(Optional.empty());
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(terms.of("semrush")).thenReturn(DeletionSamples.terms());
        when(deletions.open(any(), any(), any()))
                .thenReturn(DeletionSamples.file(CaseState.AWAITING_CONFIRMATION, null));
        when(cases.find(DeletionSamples.REFERENCE))
                .thenReturn(Optional.of(DeletionSamples.file(CaseState.AWAITING_CONFIRMATION, null)));
        when(cases.find(Samples.REFERENCE))
                .thenReturn(Optional.of(Samples.file(CaseState.AWAITING_CONFIRMATION, null)));
    }

    @Test
    @DisplayName("LAW-22 The form asks for name, address and account number, and for nothing else")
    void form() throws Exception {
        String page = browser.perform(get(PAGE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.split(" required=\"required\"", -1)).hasSize(4);
        assertThat(java.util.regex.Pattern.compile("<(?:input|select|textarea)[^>]* name=\"(\\w+)\"")
                        .matcher(page)
                        .results()
                        .map(field -> field.group(1))
                        .filter(field -> !field.equals("_csrf")))
                .containsExactly("name", "email", "accountId", "comment");
        browser.perform(get("/nobody/delete-account")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("What is missing is said beside its field, in the words of an account, and the entries stay")
    void missing() throws Exception {
        browser.perform(post(PAGE).with(csrf()).param("name", "Aïcha Customer"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "href=\"#email\"",
                                "href=\"#accountId\"",
                                "Aïcha Customer",
                                "e-mail address of your account",
                                "Enter your account number")));
        verify(deletions, never()).open(any(), any(), any());
    }

    @Test
    @DisplayName("SEM-15 SEM-17 LAW-17 The summary says link, dates, ends, what is erased and kept, and opens nothing")
    void summary() throws Exception {
        browser.perform(filled(PAGE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "6 December 2026",
                                "22 December 2026",
                                "It works for 72 hours",
                                "All of this account end at once",
                                "href=\"/semrush/refund\"",
                                "Unpaid invoices",
                                "What is erased",
                                "Only what the law makes us keep",
                                "ACC-1001",
                                ">Ask for the deletion</button>")));
        verify(deletions).check(any());
        verify(deletions, never()).open(any(), any(), any());
    }

    @Test
    @DisplayName("SEM-14 What the account system does not know is refused in the page's own words; so is an outage")
    void refused() throws Exception {
        doThrow(Problem.unknownAccount()).when(deletions).check(any());
        browser.perform(filled(PAGE))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder("No account matches this number", "value=\"ACC-1001\"")));
        doThrow(Problem.accountsUnavailable()).when(deletions).check(any());
        browser.perform(filled(PAGE))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().string(containsString("cannot reach our account system")));
        doThrow(Problem.state("deletion-open", Map.of())).when(deletions).check(any());
        browser.perform(filled(PAGE).header("Accept-Language", "fr"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("est déjà en cours")));
    }

    @Test
    @DisplayName("The last click opens the case under the summary's own key and leads on by 303")
    void notification() throws Exception {
        browser.perform(filled(PAGE + "/notification").param("submission", SUBMISSION))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE + "/received?reference=DEL-7K3M-Q9TX"));
        ArgumentCaptor<AccountDeletionRequest> sent = ArgumentCaptor.forClass(AccountDeletionRequest.class);
        verify(deletions).open(sent.capture(), eq(Actor.CUSTOMER), eq("page:" + SUBMISSION));
        assertThat(sent.getValue().brand()).isEqualTo("semrush");
        assertThat(sent.getValue().accountId()).isEqualTo("ACC-1001");
        assertThat(sent.getValue().channel()).isEqualTo(Channel.WEB_FORM);
        assertThat(sent.getValue().customer().email()).isEqualTo("customer@example.org");
        assertThat(sent.getValue().comment()).isEqualTo("We move on.");
        assertThat(sent.getValue().signedIn()).isFalse();
    }

    @Test
    @DisplayName("SEM-16 The receipt sends to the spam folder, sends the link again, and shows nothing of the customer")
    void received() throws Exception {
        browser.perform(get(PAGE + "/received").param("reference", "DEL-7K3M-Q9TX"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "DEL-7K3M-Q9TX", "type the word", "spam folder", PAGE + "/resend")))
                .andExpect(content().string(not(containsString("Aïcha"))))
                .andExpect(content().string(not(containsString("ACC-1001"))));
        browser.perform(get(PAGE + "/received").param("reference", "CAN-7K3M-Q9TX"))
                .andExpect(status().isNotFound());
        browser.perform(get("/semrush/cancel/received").param("reference", "DEL-7K3M-Q9TX"))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName(
            "SEM-16 The link is sent again for this kind of case only, and the answer is the same for any reference")
    void resend() throws Exception {
        for (String reference : new String[] {"DEL-7K3M-Q9TX", "CAN-7K3M-Q9TX", "nonsense"}) {
            browser.perform(post(PAGE + "/resend").with(csrf()).param("reference", reference))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", PAGE + "/resent"));
        }
        verify(confirmations).resend(DeletionSamples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        verify(confirmations, never()).resend(eq(Samples.REFERENCE), any(), any());
        browser.perform(get(PAGE + "/resent"))
                .andExpect(content()
                        .string(stringContainsInOrder("your account is registered with", "href=\"" + PAGE + "\"")));
    }

    private static MockHttpServletRequestBuilder filled(String path) {
        return post(path)
                .with(csrf())
                .param("name", "Aïcha Customer")
                .param("email", "customer@example.org")
                .param("accountId", "ACC-1001")
                .param("comment", "We move on.");
    }
}
