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
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sortie.brands.Brands;
import io.sortie.cases.CaseOutcome;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.confirmation.LinkState;
import io.sortie.confirmation.LinkState.Status;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page behind the link of a deletion: a word is typed beside the button. */
@PagesTest
class ConfirmDeletionTest {

    private static final String LINK = "/confirm/" + Samples.TOKEN;

    @Autowired
    private MockMvc browser;

    @Autowired
    private Brands brands;

    @Autowired
    private ConfirmationService confirmations;

    @Autowired
    private AccountDeletions deletions;

    @Autowired
    private DeletionTerms terms;

    @BeforeEach
    void story() {
        when(brands.find("semrush")).thenReturn(Optional.of(Samples.semrush()));
        when(terms.of("semrush")).thenReturn(DeletionSamples.terms());
        deletionIs(DeletionSamples.asked());
        linkIs(Status.ACTIVE, CaseState.AWAITING_CONFIRMATION, null);
        pressingTells();
    }

    @Test
    @DisplayName("S13 SEM-17 LAW-17 The page shows dates, account and word, and looking changes nothing")
    void looking() throws Exception {
        browser.perform(get(LINK))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "6 December 2026",
                                "22 December 2026",
                                "ACC-1001",
                                "DEL-7K3M-Q9TX",
                                "All of this account end at once",
                                "Type DELETE to confirm",
                                ">Delete my account</button>")));
        browser.perform(get(LINK).header("Accept-Language", "fr"))
                .andExpect(content().string(containsString("Saisissez SUPPRIMER pour confirmer")));
        browser.perform(head(LINK)).andExpect(status().isOk());
        verify(confirmations, never()).confirm(any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DELET", "Yes", "DELETE!", "DELETEDELETE"})
    @DisplayName("S13 Without the right word nothing is confirmed: the same page says so beside the field")
    void wrongWord(String word) throws Exception {
        browser.perform(post(LINK).with(csrf()).param("word", word))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Nothing was confirmed. The link still works.",
                                "href=\"#word\"",
                                "6 December 2026",
                                "id=\"word-error\">Type the word DELETE here",
                                "aria-describedby=\"word-hint word-error\"")));
    }

    @Test
    @DisplayName("S13 A mail scanner that presses the form sends no word, and changes nothing")
    void scanner() throws Exception {
        browser.perform(post(LINK).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The link still works")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE",
                "delete",
                " De lete\t",
                "délète",
                "SUPPRIMER",
                "supprimer ",
                "ＤＥＬＥＴＥ",
                "Löschen",
                "loeschen",
                "LOSCHEN"
            })
    @DisplayName("Case, accents, blanks, a spelled-out umlaut and another language's word are forgiven")
    void rightWord(String word) throws Exception {
        deletionIs(DeletionSamples.confirmed(List.of(), null));
        browser.perform(post(LINK).with(csrf()).param("word", word))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Confirmed. Thank you.", "Your request counts.", "First your subscriptions end")))
                .andExpect(content().string(not(containsString("ancellation"))));
    }

    @Test
    @DisplayName("SEM-15 An expired link, a used one and a lapsed request speak of the deletion and lead to its form")
    void over() throws Exception {
        linkIs(Status.EXPIRED, CaseState.CLOSED, CaseOutcome.LAPSED);
        for (var request : List.of(get(LINK), post(LINK).with(csrf()).param("word", "DELETE"))) {
            browser.perform(request)
                    .andExpect(status().isGone())
                    .andExpect(content()
                            .string(stringContainsInOrder("nothing was deleted", "href=\"/semrush/delete-account\"")));
        }
        linkIs(Status.REPLACED, CaseState.AWAITING_CONFIRMATION, null);
        browser.perform(get(LINK))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("newest e-mail")));
        deletionIs(DeletionSamples.confirmed(List.of(), null));
        linkIs(Status.USED, CaseState.WAITING_PERIOD, null);
        browser.perform(get(LINK))
                .andExpect(status().isGone())
                .andExpect(content()
                        .string(stringContainsInOrder("You have already confirmed", "Waiting before the erasure")));
    }

    @Test
    @DisplayName("SEM-01 Other kinds of case are confirmed by the button alone")
    void otherKinds() throws Exception {
        linkIs(new LinkState(Status.CONFIRMED, Samples.file(CaseState.AWAITING_AGENT, null), false));
        when(confirmations.confirm(eq(Samples.TOKEN), any())).thenAnswer(call -> {
            Predicate<CaseReference> complete = call.getArgument(1);
            assertThat(complete.test(Samples.REFERENCE)).isTrue();
            assertThat(complete.test(DeletionSamples.REFERENCE)).isFalse();
            return confirmations.look(Samples.TOKEN);
        });
        browser.perform(post(LINK).with(csrf())).andExpect(status().isOk());
    }

    private void linkIs(Status status, CaseState state, CaseOutcome outcome) {
        linkIs(new LinkState(status, DeletionSamples.file(state, outcome), false));
    }

    private void linkIs(LinkState link) {
        when(confirmations.look(Samples.TOKEN)).thenReturn(link);
    }

    private void deletionIs(AccountDeletion deletion) {
        when(deletions.find(DeletionSamples.REFERENCE)).thenReturn(Optional.of(deletion));
    }

    /** As the real one: an active link is pressed once all is there that is asked for, and else stays as it is. */
    private void pressingTells() {
        when(confirmations.confirm(eq(Samples.TOKEN), any())).thenAnswer(call -> {
            Predicate<CaseReference> complete = call.getArgument(1);
            LinkState link = confirmations.look(Samples.TOKEN);
            boolean pressed = link.status() == Status.ACTIVE && complete.test(DeletionSamples.REFERENCE);
            return pressed ? new LinkState(Status.CONFIRMED, link.caseFile(), false) : link;
        });
    }
}
