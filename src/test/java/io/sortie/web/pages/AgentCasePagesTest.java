package io.sortie.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.notification.SentMails;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class AgentCasePagesTest {

    private static final String PAGE = "/agent/cases/CAN-7K3M-Q9TX";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private SentMails mails;

    @Autowired
    private CaseContacts contacts;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(cases.find(any())).thenReturn(Optional.empty());
        when(cases.find(Samples.REFERENCE)).thenReturn(Optional.of(Samples.file(CaseState.AWAITING_AGENT, null)));
        when(timeline.of(Samples.REFERENCE)).thenReturn(Samples.timeline());
        when(mails.of(Samples.REFERENCE)).thenReturn(Samples.mails());
    }

    @Test
    @DisplayName(
            "GUI-03 GUI-05 GUI-07 GUI-10 The agent sees customer, request, expected resolution, channel and all mails")
    void shows() throws Exception {
        browser.perform(get(PAGE).with(user("agent")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Signed in as agent",
                                "Aïcha Customer",
                                "customer@example.org",
                                "1 April 2024",
                                "Web form",
                                "It costs too much",
                                "End the subscription",
                                "We are merging two teams",
                                "Please confirm your cancellation",
                                "own link]",
                                "Waiting to be sent")));
    }

    @Test
    @DisplayName("GUI-09 A contact is recorded under the name of the agent who is signed in")
    void contact() throws Exception {
        browser.perform(post(PAGE + "/contacts")
                        .with(user("agent"))
                        .with(csrf())
                        .param("channel", "PHONE")
                        .param("note", " She wants to leave. "))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", PAGE));
        verify(contacts).record(Samples.REFERENCE, Actor.agent("agent"), Channel.PHONE, "She wants to leave.");
    }

    @Test
    @DisplayName("GUI-07 A contact without channel or note is not recorded; what was typed stays")
    void incomplete() throws Exception {
        browser.perform(post(PAGE + "/contacts")
                        .with(user("agent"))
                        .with(csrf())
                        .param("agent", "somebody else")
                        .param("note", "kept text"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(stringContainsInOrder("href=\"#channel\"", "kept text")));
        browser.perform(post(PAGE + "/contacts")
                        .with(user("agent"))
                        .with(csrf())
                        .param("channel", "CHAT")
                        .param("note", "x".repeat(4001)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#note\"")));
        verifyNoInteractions(contacts);
    }

    @Test
    @DisplayName("An unknown or broken reference gets the 404 page")
    void unknown() throws Exception {
        browser.perform(get("/agent/cases/CAN-0000-0000").with(user("agent"))).andExpect(status().isNotFound());
        browser.perform(get("/agent/cases/nonsense").with(user("agent"))).andExpect(status().isNotFound());
    }
}
