package io.sortie.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.brands.Brands;
import io.sortie.cancellation.Action;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.cases.Undelivered;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.notification.LinkTokens;
import io.sortie.problems.Problem;
import io.sortie.storecancellation.StoreCancellationService;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PagesTest
class TrackPagesTest {

    private static final String TRACK = "/track/" + Samples.TOKEN;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private Undelivered undelivered;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Documents documents;

    @Autowired
    private CancellationService cancellations;

    @Autowired
    private ConfirmationService confirmations;

    @Autowired
    private StoreCancellationService stores;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(tokens.hash(any())).thenReturn("other");
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(timeline.of(Samples.REFERENCE)).thenReturn(Samples.timeline());
        when(documents.of(Samples.REFERENCE)).thenReturn(List.of(Samples.proof()));
        when(cancellations.possible(Samples.REFERENCE)).thenReturn(Set.of());
        caseIs(CaseState.IN_RETENTION, null);
    }

    @Test
    @DisplayName("CON-12 GUI-09 The customer sees state, dates, every step with who and how, and the proof")
    void shows() throws Exception {
        browser.perform(get(TRACK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "CAN-7K3M-Q9TX",
                                "your data is still kept",
                                "1 January 2027",
                                "31 January 2027",
                                "Cancellation of Guru requested.",
                                "You",
                                "Web form",
                                "<span>Alex</span>",
                                "Phone",
                                "Proof of cancellation")))
                .andExpect(content().string(not(containsString("class=\"actions\""))));
    }

    @Test
    @DisplayName("SEM-07 SEM-16 GUI-02 Exactly the possible actions are offered, and each leads back by 303")
    void actions() throws Exception {
        when(cancellations.possible(Samples.REFERENCE)).thenReturn(EnumSet.allOf(Action.class));
        Map<String, Action> paths = Map.of(
                "undo", Action.UNDO,
                "reactivation", Action.COME_BACK,
                "resend", Action.RESEND_LINK,
                "store-cancelled", Action.REPORT_STORE);
        for (var path : paths.entrySet()) {
            browser.perform(get(TRACK))
                    .andExpect(content().string(containsString("action=\"" + TRACK + "/" + path.getKey() + "\"")));
            browser.perform(post(TRACK + "/" + path.getKey()).with(csrf()))
                    .andExpect(status().isSeeOther())
                    .andExpect(header().string("Location", TRACK + "?done=" + path.getValue()));
        }
        verify(cancellations).undo(Samples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        verify(cancellations).comeBack(Samples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        verify(confirmations).resend(Samples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        verify(stores).reportedByCustomer(Samples.REFERENCE);
    }

    @Test
    @DisplayName("What is no longer possible is said on the page, 409")
    void tooLate() throws Exception {
        doThrow(Problem.state("undo-not-possible", Map.of()))
                .when(cancellations)
                .undo(any(), any(), any());
        browser.perform(post(TRACK + "/undo").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("can no longer be undone")));
        doThrow(Problem.state("resend-not-possible", Map.of()))
                .when(confirmations)
                .resend(any(), any(), any());
        browser.perform(post(TRACK + "/resend").with(csrf())).andExpect(status().isConflict());
    }

    @Test
    @DisplayName("SEM-16 GUI-09 What could not be delivered is said, and no new link is offered meanwhile")
    void undelivered() throws Exception {
        caseIs(CaseState.AWAITING_CONFIRMATION, null);
        when(cancellations.possible(Samples.REFERENCE)).thenReturn(EnumSet.of(Action.UNDO, Action.RESEND_LINK));
        browser.perform(get(TRACK))
                .andExpect(content().string(containsString("Open the link in the e-mail")))
                .andExpect(content().string(containsString(TRACK + "/resend")));
        when(undelivered.kinds(Samples.REFERENCE)).thenReturn(List.of("confirm-link"));
        browser.perform(get(TRACK))
                .andExpect(content().string(containsString("could not be delivered: the link to confirm.")))
                .andExpect(content().string(containsString("Customer service will get in touch")))
                .andExpect(content().string(containsString(TRACK + "/undo")))
                .andExpect(content().string(not(containsString("Open the link in the e-mail"))))
                .andExpect(content().string(not(containsString(TRACK + "/resend"))));
    }

    @Test
    @DisplayName("Where the subscription goes on, no end date is shown")
    void undone() throws Exception {
        caseIs(CaseState.CLOSED, CaseOutcome.UNDONE);
        browser.perform(get(TRACK))
                .andExpect(content().string(containsString("the subscription goes on")))
                .andExpect(content().string(not(containsString("class=\"ends\""))));
    }

    @Test
    @DisplayName("CON-08 The proof is downloaded, never opened in the page; another case's document is not there")
    void download() throws Exception {
        String id = Samples.proof().id();
        when(documents.find(any(), any())).thenReturn(Optional.empty());
        when(documents.find(Samples.REFERENCE, id)).thenReturn(Optional.of(Samples.proof()));
        browser.perform(get(TRACK + "/documents/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        browser.perform(get(TRACK + "/documents/other")).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("S14 An unknown token gets the same 404 page at every address, and nothing happens")
    void unknown() throws Exception {
        browser.perform(get("/track/nonsense")).andExpect(status().isNotFound());
        for (String path : List.of("undo", "reactivation", "resend", "store-cancelled")) {
            browser.perform(post("/track/nonsense/" + path).with(csrf()))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is no such page")));
        }
        verifyNoInteractions(cancellations, confirmations, stores);
    }

    private void caseIs(CaseState state, CaseOutcome outcome) {
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(Samples.file(state, outcome)));
    }
}
