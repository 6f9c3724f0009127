package io.sortie.web.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
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
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.notification.LinkTokens;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.outagefile.OutageChoice.Option;
import io.sortie.problems.Problem;
import io.sortie.refundapproval.Approvals;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.Refunds;
import io.sortie.troubleshooting.TroubleshootingService;
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

/** A refund on the tracking page and on the agent's page. */
@PagesTest
class TrackRefundTest {

    private static final String TRACK = "/track/" + Samples.TOKEN;
    private static final String WORKS = TRACK + "/works-again";
    private static final String BROKEN = TRACK + "/still-broken";

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private Cases cases;

    @Autowired
    private OutageChoiceService outages;

    @Autowired
    private LinkTokens tokens;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundPayments payments;

    @Autowired
    private Approvals approvals;

    @Autowired
    private CancellationService cancellations;

    @Autowired
    private TroubleshootingService troubleshooting;

    @BeforeEach
    void story() {
        when(brands.find("smarters-pro")).thenReturn(Optional.of(RefundSamples.smarters()));
        when(tokens.hash(Samples.TOKEN)).thenReturn("hash");
        when(payments.of(RefundSamples.REFERENCE)).thenReturn(List.of(RefundSamples.payment(null)));
        caseIs(CaseState.TROUBLESHOOTING, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "TROUBLESHOOTING, false, Technical support is looking into it, Technical support contacts you and tries",
        "AWAITING_CUSTOMER, false, Does it work again?, tell us on this page whether it works",
        "AWAITING_AGENT, false, A person examines your request, Customer service reads it and decides",
        "AWAITING_APPROVAL, false, The refund is being checked, A colleague checks the decision",
        "AWAITING_AGENT, true, The bank has not paid it out, Our finance colleagues get in touch",
        "AWAITING_SETTLEMENT, true, Your refund is on its way, when it is normally there",
    })
    @DisplayName("SMA-19 Each state of a refund says what happens next and by when, and speaks of no cancellation")
    void states(CaseState state, boolean ordered, String title, String next) throws Exception {
        caseIs(state, null, ordered);
        browser.perform(get(TRACK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "<h1>Your refund</h1>", title, next, "24 November 2026, 10:15", "ORD-2001")))
                .andExpect(content().string(not(containsString("ancellation"))))
                .andExpect(content().string(not(containsString("Billing stops"))));
        verifyNoInteractions(cancellations);
    }

    @ParameterizedTest
    @CsvSource({
        "SETTLED, The refund has been paid out, There is nothing left to do, €12.90",
        "SOLVED, The problem is solved, you can ask again, Your request",
        "DECLINED, No refund was granted, We looked at it together., name the reference"
    })
    @DisplayName("SMA-19 Each end of a refund says so, a refusal with its reason and the words of who refused")
    void ends(CaseOutcome outcome, String title, String next, String more) throws Exception {
        caseIs(CaseState.CLOSED, outcome, outcome == CaseOutcome.SETTLED);
        browser.perform(get(TRACK)).andExpect(content().string(stringContainsInOrder(title, next, more)));
        String why = "The time for a full refund after the purchase has passed";
        browser.perform(get(TRACK))
                .andExpect(content()
                        .string(outcome == CaseOutcome.DECLINED ? containsString(why) : not(containsString(why))));
    }

    @Test
    @DisplayName("SMA-17 A bank that waits for the customer is said, and the amount with where it is")
    void bankWaits() throws Exception {
        caseIs(CaseState.AWAITING_SETTLEMENT, null, true);
        browser.perform(get(TRACK)).andExpect(content().string(stringContainsInOrder("Amount on its way", "€12.90")));
        when(payments.of(RefundSamples.REFERENCE)).thenReturn(List.of(RefundSamples.payment("REQUIRES_ACTION")));
        browser.perform(get(TRACK)).andExpect(content().string(containsString("Your bank needs something from you")));
    }

    @Test
    @DisplayName(
            "SMA-18 Once its usual date has passed, the page says that it takes longer and shows that date no more")
    void late() throws Exception {
        CaseFile file = RefundSamples.dueAt(Samples.NOW.minusSeconds(1));
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        when(refunds.get(RefundSamples.REFERENCE)).thenReturn(RefundSamples.refund(true));
        browser.perform(get(TRACK))
                .andExpect(content().string(containsString("Your refund takes longer than usual")))
                .andExpect(content().string(not(containsString("<b>By when</b>"))));
    }

    @Test
    @DisplayName("SMA-06 While support helps, the customer can say whether it works; afterwards no more")
    void answers() throws Exception {
        browser.perform(get(TRACK)).andExpect(content().string(not(containsString("still-broken"))));
        when(troubleshooting.helps(RefundSamples.REFERENCE)).thenReturn(true);
        browser.perform(get(TRACK))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                WORKS, ">It works again</button>", BROKEN, ">It still does not work</button>")));
        browser.perform(post(WORKS).with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", TRACK + "?done=WORKS_AGAIN"));
        browser.perform(post(BROKEN).with(csrf())).andExpect(header().string("Location", TRACK + "?done=STILL_BROKEN"));
        verify(troubleshooting).answered(RefundSamples.REFERENCE, true, Actor.CUSTOMER, Channel.WEB_FORM);
        verify(troubleshooting).answered(RefundSamples.REFERENCE, false, Actor.CUSTOMER, Channel.WEB_FORM);
        doThrow(Problem.state("no-help-under-way", Map.of()))
                .when(troubleshooting)
                .answered(any(), anyBoolean(), any(), any());
        browser.perform(post(WORKS).with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("no longer waiting for this answer")));
        when(cases.ofTrackHash(any())).thenReturn(Optional.empty());
        browser.perform(post("/track/nonsense/works-again").with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("SMA-15 After a long outage the customer chooses here, while the process waits for it; not afterwards")
    void chooses() throws Exception {
        CaseFile file = caseIs(CaseState.AWAITING_CUSTOMER, null, true);
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        browser.perform(get(TRACK)).andExpect(content().string(not(containsString("Give me the refund"))));
        when(outages.waits(RefundSamples.REFERENCE)).thenReturn(true);
        browser.perform(get(TRACK))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                TRACK + "/extension", ">Make my term longer</button>", TRACK + "/refund")));
        browser.perform(post(TRACK + "/refund").with(csrf()))
                .andExpect(header().string("Location", TRACK + "?done=TAKE_REFUND"));
        verify(outages).choose(RefundSamples.REFERENCE, Option.REFUND, Actor.CUSTOMER, Channel.WEB_FORM);
        doThrow(Problem.state("nothing-to-choose", Map.of())).when(outages).choose(any(), any(), any(), any());
        browser.perform(post(TRACK + "/extension").with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("nothing to choose any more")));
    }

    @Test
    @DisplayName("SMA-19 The agent's page shows cause, order, decision with its rule, payments and who approved")
    void agent() throws Exception {
        CaseFile file = caseIs(CaseState.CLOSED, CaseOutcome.SETTLED, true);
        when(cases.find(RefundSamples.REFERENCE)).thenReturn(Optional.of(file));
        when(payments.of(RefundSamples.REFERENCE)).thenReturn(List.of(RefundSamples.payment("SETTLED")));
        when(approvals.of(RefundSamples.REFERENCE))
                .thenReturn(List.of(new Approvals.Answer("finance", true, RefundSamples.AMOUNT, Samples.NOW)));
        browser.perform(get("/agent/cases/RFD-7K3M-Q9TX"))
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Refund paid out",
                                "ORD-2001",
                                "Technical problem",
                                "It does not start any more.",
                                "the problem could not be solved",
                                "Refund of the unused part",
                                "[SMA-02]",
                                "finance approved €12.90",
                                "CH-2001",
                                "Paid back €12.90: paid out")));
    }

    private CaseFile caseIs(CaseState state, CaseOutcome outcome, boolean ordered) {
        CaseFile file = RefundSamples.file(state, outcome);
        when(cases.ofTrackHash("hash")).thenReturn(Optional.of(file));
        when(refunds.get(RefundSamples.REFERENCE)).thenReturn(RefundSamples.refund(ordered));
        return file;
    }
}
