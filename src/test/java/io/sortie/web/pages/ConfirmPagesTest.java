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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Agreements;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.confirmation.LinkState;
import io.sortie.confirmation.LinkState.Status;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class ConfirmPagesTest {

    private static final String LINK = "/confirm/" + Samples.TOKEN;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Brands brands;

    @Autowired
    private ConfirmationService confirmations;

    @BeforeEach
    void story() {
        when(agreements.of(Samples.REFERENCE)).thenReturn(Optional.of(Samples.agreement()));
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
    }

    @Test
    @DisplayName("S13 GET, HEAD and OPTIONS change nothing; the page has one button")
    void looking() throws Exception {
        linkIs(Status.ACTIVE, CaseState.AWAITING_CONFIRMATION, null, false);
        String page = browser.perform(get(LINK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "At once",
                                "1 January 2027",
                                "SUB-1001",
                                "€249.95",
                                "31 January 2027",
                                "customer service contacts you",
                                ">Confirm cancellation</button>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        browser.perform(head(LINK)).andExpect(status().isOk());
        browser.perform(options(LINK));
        verify(confirmations, never()).confirm(any(), any());
        assertThat(page.split("<form", -1)).hasSize(2);
    }

    @Test
    @DisplayName("SEM-03 Pressing confirms; pressing again is as friendly, and so is looking afterwards")
    void pressing() throws Exception {
        linkIs(Status.CONFIRMED, CaseState.AWAITING_AGENT, null, false);
        browser.perform(post(LINK).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("CAN-7K3M-Q9TX")));
        linkIs(Status.USED, CaseState.AWAITING_AGENT, null, false);
        for (var again : java.util.List.of(post(LINK).with(csrf()), get(LINK))) {
            browser.perform(again)
                    .andExpect(status().isGone())
                    .andExpect(content().string(containsString("You have already confirmed")));
        }
    }

    @Test
    @DisplayName("SEM-02 A lapsed link says so, with how to start again, by GET and by POST")
    void lapsed() throws Exception {
        linkIs(Status.EXPIRED, CaseState.CLOSED, CaseOutcome.LAPSED, false);
        for (var request : java.util.List.of(get(LINK), post(LINK).with(csrf()))) {
            browser.perform(request)
                    .andExpect(status().isGone())
                    .andExpect(content().string(containsString("nothing was cancelled")))
                    .andExpect(content().string(containsString("href=\"/semrush/cancel\"")));
        }
    }

    @Test
    @DisplayName("R11 A link that has ended says so also in the seconds before the timer closes the case")
    void endedASecondAgo() throws Exception {
        linkIs(Status.EXPIRED, CaseState.AWAITING_CONFIRMATION, null, false);
        browser.perform(get(LINK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("href=\"/semrush/cancel\"")))
                .andExpect(content().string(not(containsString("newest e-mail"))));
    }

    @Test
    @DisplayName("SEM-16 A link that a newer one replaced sends to the newest mail and does not say that all is lost")
    void replaced() throws Exception {
        linkIs(Status.REPLACED, CaseState.AWAITING_CONFIRMATION, null, false);
        browser.perform(get(LINK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("newest e-mail")))
                .andExpect(content().string(not(containsString("nothing was cancelled"))));
    }

    @Test
    @DisplayName("Under consumer law the link only confirms who it was; its end changes nothing and says so")
    void identity() throws Exception {
        linkIs(Status.ACTIVE, CaseState.SCHEDULED, null, true);
        browser.perform(get(LINK)).andExpect(content().string(containsString("already counts")));
        linkIs(Status.EXPIRED, CaseState.SCHEDULED, null, true);
        browser.perform(get(LINK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("counts all the same")));
    }

    @Test
    @DisplayName("S14 An unknown link is answered with the plain page, 404")
    void unknown() throws Exception {
        when(confirmations.look(any())).thenReturn(new LinkState(Status.UNKNOWN, null, false));
        when(confirmations.confirm(any(), any())).thenReturn(new LinkState(Status.UNKNOWN, null, false));
        browser.perform(get("/confirm/nonsense")).andExpect(status().isNotFound());
        browser.perform(post("/confirm/nonsense").with(csrf()))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link does not work")));
    }

    private void linkIs(Status status, CaseState state, CaseOutcome outcome, boolean identityOnly) {
        LinkState link = new LinkState(status, Samples.file(state, outcome), identityOnly);
        when(confirmations.look(Samples.TOKEN)).thenReturn(link);
        when(confirmations.confirm(eq(Samples.TOKEN), any())).thenReturn(link);
    }
}
