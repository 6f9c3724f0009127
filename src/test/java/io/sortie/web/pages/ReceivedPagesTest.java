package io.sortie.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.confirmation.ConfirmationService;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class ReceivedPagesTest {

    private static final String RECEIVED = "/semrush/cancel/received";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private ConfirmationService confirmations;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(brands.find("parlons")).thenReturn(Optional.of(Samples.parlons()));
        when(cases.find(any())).thenReturn(Optional.empty());
        waitingFor(CaseState.AWAITING_CONFIRMATION);
    }

    @Test
    @DisplayName("CON-10 SEM-16 The page shows the reference and sends the reader to inbox and spam folder")
    void received() throws Exception {
        browser.perform(get(RECEIVED).param("reference", "can-7k3m-q9tx"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("CAN-7K3M-Q9TX")))
                .andExpect(content().string(containsString("spam folder")))
                .andExpect(content().string(containsString("22 November 2026, 10:15:30 CET")));
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    @DisplayName("Whoever has only a reference sees nothing of the customer, in any state")
    void nothingPersonal(CaseState state) throws Exception {
        waitingFor(state);
        browser.perform(get(RECEIVED).param("reference", "CAN-7K3M-Q9TX"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Customer"))))
                .andExpect(content().string(not(containsString("example.org"))))
                .andExpect(content().string(not(containsString("SUB-1001"))))
                .andExpect(content().string(not(containsString("received."))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CAN-0000-0000", "x", "CAN-7K3M-Q9TX<script>"})
    @DisplayName("An unknown reference gets the plain 404 page")
    void unknown(String reference) throws Exception {
        browser.perform(get(RECEIVED).param("reference", reference)).andExpect(status().isNotFound());
        browser.perform(get(RECEIVED)).andExpect(status().isNotFound());
        browser.perform(get("/parlons/cancel/received").param("reference", "CAN-7K3M-Q9TX"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAN-7K3M-Q9TX", "CAN-0000-0000", "nonsense"})
    @DisplayName("SEM-16 Sending the link again answers the same whatever the reference")
    void resend(String reference) throws Exception {
        browser.perform(post("/semrush/cancel/resend").with(csrf()).param("reference", reference))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/semrush/cancel/resent"));
    }

    @Test
    @DisplayName("SEM-16 Only a case that waits for its confirmation gets a new link")
    void onlyWaiting() throws Exception {
        browser.perform(post("/semrush/cancel/resend").with(csrf()).param("reference", "CAN-7K3M-Q9TX"));
        verify(confirmations).resend(Samples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        org.mockito.Mockito.clearInvocations(confirmations);
        waitingFor(CaseState.SCHEDULED);
        browser.perform(post("/semrush/cancel/resend").with(csrf()).param("reference", "CAN-7K3M-Q9TX"));
        verify(confirmations, never()).resend(any(), any(), any());
    }

    private void waitingFor(CaseState state) {
        when(cases.find(Samples.REFERENCE)).thenReturn(Optional.of(Samples.file(state, null)));
    }
}
