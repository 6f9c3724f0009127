package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What privacy sees and does in Tasklist while a deletion waits, is held, or is late. */
class DeletionTasksInBrowserTest extends BrowserJourney {

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR"})
    @DisplayName(
            "LAW-17 LAW-19 SEM-18 the deadline is kept, then missed and told; a hold is examined: every form shows what it needs")
    void forms(String locale) {
        Customer anna = customerOf("semrush").who("locale", locale).buys();
        Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting late = Deleting.asked(anna).confirmed().nearlyDue();
        Page page = browserOf(locale);
        Tasklist tasklist = Tasklist.signIn(page, "privacy");
        assertThat(tasklist.open(tasklist.card(late.reference())).innerText()).contains(anna.email());
        tasklist.claim().decide("The deadline is kept");
        picture(page, "keep-deadline-" + locale);
        tasklist.complete();
        moveTo(late.dueAt().plusMillis(1));
        page.reload();
        tasklist.open(tasklist.card(late.reference()));
        tasklist.claim().decide("Tell the customer").fill("reasons", "Three systems are being merged.");
        picture(page, "save-deadline-" + locale);
        tasklist.complete();
        settle();
        assertThat(anna.mails().get(anna.mails().size() - 1).path("text").asText())
                .contains("Three systems are being merged.", "CNIL");
        late.revoke();

        Deleting held = Deleting.asked(
                        customerOf("semrush").who("locale", locale).buys())
                .confirmed();
        held.post("legal-hold", "A letter from a lawyer.", "privacy");
        page.reload();
        assertThat(tasklist.open(tasklist.card(held.reference())).innerText()).contains("A letter from a lawyer.");
        tasklist.claim().decide("Keep some until a day");
        picture(page, "examine-hold-part-" + locale);
        assertThat(page.locator(".fjs-container input[type=checkbox]").count()).isEqualTo(10);
        tasklist.decide("Keep everything until a day");
        picture(page, "examine-hold-all-" + locale);
        tasklist.decide("Release");
        tasklist.complete();
        settle();
        assertThat(held.state()).isEqualTo("WAITING_PERIOD");
        held.revoke();
    }
}
