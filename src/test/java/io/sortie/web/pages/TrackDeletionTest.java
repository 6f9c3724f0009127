package io.sortie.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.brands.Brands;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Undelivered;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.notification.LinkTokens;
import io.sortie.problems.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The deletion of an account on the tracking page and on the agent's page. */
@PagesTest
class TrackDeletionTest {

    private static final String TRACK = "/track/" + Samples.TOKEN;
    private static final String REVOCATION = TRACK + "/revocation";
    private static final String AGENT = "/agent/cases/DEL-7K3M-Q9TX";
    private static final AccountDeletion CONFIRMED = DeletionSamples.confirmed(List.of(), null);

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
    private Undelivered undelivered;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(service.revocable(DeletionSamples.REFERENCE)).thenReturn(true);
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_CONFIRMATION, Confirmed, First your subscriptions end",
        "AWAITING_SETTLEMENT, Being prepared, Nothing is erased before that",
        "AWAITING_AGENT, Being examined, Our privacy team examines",
        "WAITING_PERIOD, Waiting before the erasure, Everything is settled",
    })
    @DisplayName("SEM-17 LAW-17 Each state says what happens, until when it can be taken back, and by when it is done")
    void states(CaseState state, String title, String next) throws Exception {
        caseIs(DeletionSamples.file(state, null), CONFIRMED);
        browser.perform(get(TRACK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "<h1>Deletion of your account</h1>",
                                "ACC-1001",
                                title,
                                next,
                                "6 December 2026",
                                "22 December 2026",
                                "Take the deletion back")))
                .andExpect(content().string(not(containsString("ancellation"))))
                .andExpect(content().string(not(containsString("type=\"file\""))));
    }

    @ParameterizedTest
    @CsvSource({
        "AWAITING_CONFIRMATION, false",
        "NEEDS_OPERATOR, false",
        "AWAITING_SETTLEMENT, true",
        "AWAITING_AGENT, true",
        "WAITING_PERIOD, true",
        "ERASING, true"
    })
    @DisplayName(
            "LAW-17 A copy of all data is offered from the confirmation to the erasure, and never to who only asked")
    void copyOfData(CaseState state, boolean offered) throws Exception {
        caseIs(DeletionSamples.file(state, null), CONFIRMED);
        String link = "href=\"" + TRACK + "/my-data\"";
        browser.perform(get(TRACK))
                .andExpect(content().string(offered ? containsString(link) : not(containsString(link))));
    }

    @Test
    @DisplayName("SEM-18 What has to be settled first is named, with its number")
    void waits() throws Exception {
        CaseFile settling = DeletionSamples.file(CaseState.AWAITING_SETTLEMENT, null);
        caseIs(settling, DeletionSamples.confirmed(DeletionSamples.MATTERS, null));
        browser.perform(get(TRACK))
                .andExpect(
                        content().string(stringContainsInOrder("What it still waits for", "INV-77", "RFD-7K3M-Q9TX")));
        caseIs(settling, CONFIRMED);
        browser.perform(get(TRACK)).andExpect(content().string(not(containsString("waits for"))));
    }

    @Test
    @DisplayName("SEM-16 Before the confirmation the link can be sent again; one that is not deliverable cannot")
    void beforeConfirmation() throws Exception {
        when(service.revocable(DeletionSamples.REFERENCE)).thenReturn(false);
        caseIs(DeletionSamples.file(CaseState.AWAITING_CONFIRMATION, null), DeletionSamples.asked());
        browser.perform(get(TRACK))
                .andExpect(content().string(stringContainsInOrder("type the word", TRACK + "/resend")))
                .andExpect(content().string(not(containsString(REVOCATION))))
                .andExpect(content().string(not(containsString("Erased by"))));
        when(undelivered.kinds(DeletionSamples.REFERENCE)).thenReturn(List.of("confirm-deletion"));
        browser.perform(get(TRACK)).andExpect(content().string(not(containsString(TRACK + "/resend"))));
    }

    @Test
    @DisplayName("The customer takes the deletion back; where that is too late, the page says so")
    void revocation() throws Exception {
        caseIs(DeletionSamples.file(CaseState.WAITING_PERIOD, null), CONFIRMED);
        browser.perform(post(REVOCATION).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", TRACK + "?done=REVOKE"));
        verify(service).revoke(DeletionSamples.REFERENCE, Actor.CUSTOMER, Channel.WEB_FORM);
        doThrow(Problem.state("revocation-not-possible", Map.of()))
                .when(service)
                .revoke(any(), any(), any());
        browser.perform(post(REVOCATION).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("cannot be taken back now")));
    }

    @ParameterizedTest
    @CsvSource({
        "LAPSED, 'Lapsed: it was not confirmed, and nothing was deleted', You can start again",
        "REVOKED, Taken back: your account stays, Subscriptions that had ended",
        "REFUSED, Your account was not deleted, a person looks at it again",
    })
    @DisplayName("Each end says so, and offers neither the way back nor the data")
    void ends(CaseOutcome outcome, String title, String next) throws Exception {
        when(service.revocable(DeletionSamples.REFERENCE)).thenReturn(false);
        caseIs(DeletionSamples.file(CaseState.CLOSED, outcome), DeletionSamples.confirmed(List.of(), "A court."));
        browser.perform(get(TRACK))
                .andExpect(content().string(stringContainsInOrder(title, next)))
                .andExpect(content().string(not(containsString("my-data"))))
                .andExpect(content().string(not(containsString("Erased by"))))
                .andExpect(content().string(not(containsString(REVOCATION))));
    }

    @Test
    @DisplayName("LAW-19 A refusal shows its reasons, the right to complain and the judicial remedy")
    void refusal() throws Exception {
        caseIs(
                DeletionSamples.file(CaseState.CLOSED, CaseOutcome.REFUSED),
                DeletionSamples.confirmed(List.of(), "A court has forbidden it <for now>."));
        browser.perform(get(TRACK))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "A court has forbidden it &lt;for now&gt;.",
                                "right to complain",
                                "CNIL",
                                "judicial remedy")));
    }

    @Test
    @DisplayName("LAW-21 After the erasure the page still opens, and knows nobody")
    void erased() throws Exception {
        caseIs(DeletionSamples.erased(), CONFIRMED);
        when(service.revocable(DeletionSamples.REFERENCE)).thenReturn(false);
        browser.perform(get(TRACK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Your account is erased", "There is nothing left", "Erased</dt>", "6 December 2026")));
        browser.perform(get(AGENT))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder("Account erased", "<dd>Erased</dd>", "<dd>Erased</dd>")));
        when(deletions.find(DeletionSamples.REFERENCE)).thenReturn(Optional.empty());
        browser.perform(get(TRACK)).andExpect(status().isOk());
    }

    @Test
    @DisplayName(
            "LAW-18 SEM-18 The agent's page shows dates, what it waits for, hold and extension, and no empty fields")
    void agent() throws Exception {
        CaseFile settling = DeletionSamples.file(CaseState.AWAITING_SETTLEMENT, null);
        caseIs(settling, DeletionSamples.confirmed(DeletionSamples.MATTERS, null));
        browser.perform(get(AGENT))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Subscriptions and payments being settled",
                                "ACC-1001",
                                "We move on.",
                                "Account deletion",
                                "22 December 2026",
                                "6 December 2026",
                                "INV-77",
                                "Placed: privacy examines it",
                                "disputed",
                                "signed agreement",
                                "lawyer&#39;s letter")))
                .andExpect(content().string(not(containsString("<dt>Subscription</dt>"))))
                .andExpect(content().string(not(containsString("<dt>Reason</dt>"))))
                .andExpect(content().string(not(containsString("<dt>Desired end date</dt>"))));
        caseIs(settling, DeletionSamples.extended());
        browser.perform(get(AGENT)).andExpect(content().string(containsString("Three systems are being merged.")));
    }

    private void caseIs(CaseFile file, AccountDeletion deletion) {
        when(cases.find(DeletionSamples.REFERENCE)).thenReturn(Optional.of(file));
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        when(deletions.find(DeletionSamples.REFERENCE)).thenReturn(Optional.of(deletion));
    }
}
