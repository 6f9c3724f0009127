package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deletion of an account as its customer sees it, and as an agent does. */
class AccountDeletionInBrowserTest extends BrowserJourney {

    @ParameterizedTest
    @CsvSource({
        "en, DELETE, Waiting before the erasure, Taken back: your account stays",
        "fr, SUPPRIMER, En attente avant l'effacement, Retirée : votre compte reste ouvert",
        "de, LÖSCHEN, Wartezeit vor der Löschung, Zurückgenommen: Ihr Konto bleibt bestehen"
    })
    @DisplayName(
            "SEM-14 SEM-15 SEM-17 LAW-17 form, summary, link, word and revocation work by Tab, Space and Enter at 360 px,"
                    + " without scripts")
    void keyboardAlone(String language, String word, String waiting, String takenBack) {
        Customer anna = customerOf("semrush").who("locale", language).buys();
        Page page = phoneWithoutScripts(language);
        Keyboard keyboard = new Keyboard(page);
        Deleting deletion = asks(anna, keyboard, language);

        page.navigate(deletion.of().confirmLink());
        keyboard.look("deletion-4-confirm-" + language);
        keyboard.presses("form.final button.go", "Enter");
        assertThat(page.locator("#word-error").innerText()).contains(word);
        assertThat(page.locator(".refusal a").getAttribute("href")).isEqualTo("#word");
        keyboard.look("deletion-5-word-missing-" + language);
        keyboard.writes("#word", word.toLowerCase());
        keyboard.presses("form.final button.go", "Enter");
        keyboard.look("deletion-6-confirmed-" + language);
        settle();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");

        page.navigate(deletion.of().trackLink());
        keyboard.look("deletion-7-track-" + language);
        assertThat(page.locator("section.state").innerText()).contains(waiting);
        keyboard.presses("form[action$=revocation] button", "Space");
        settle();
        keyboard.look("deletion-8-taken-back-" + language);
        assertThat(page.locator("section.state").innerText().replace('\u00a0', ' '))
                .contains(takenBack);
        assertThat(deletion.outcome()).isEqualTo("REVOKED");
    }

    private Deleting asks(Customer customer, Keyboard keyboard, String language) {
        Page page = keyboard.page();
        page.navigate("/semrush/delete-account");
        keyboard.look("deletion-1-form-" + language);
        keyboard.skipsToContent();
        keyboard.writes("#name", customer.name());
        keyboard.writes("#email", customer.email());
        keyboard.writes("#accountId", Deleting.account(customer));
        keyboard.writes("#comment", "Thank you & goodbye");
        keyboard.presses("#entries button.go", "Enter");
        keyboard.look("deletion-2-summary-" + language);
        keyboard.presses("form.final button.go", "Space");
        Deleting deletion = new Deleting(caseOn(page, customer));
        assertThat(deletion.reference()).startsWith("DEL-");
        keyboard.look("deletion-3-received-" + language);
        settle();
        return deletion;
    }

    @Test
    @DisplayName("SEM-18 what a deletion waits for is seen on wide screens too, by customer and agent, in French")
    void wideScreens() {
        Customer anna = customerOf("semrush").who("locale", "fr").buys();
        Map<String, Object> amount = Map.of("amount", "9.90", "currency", "EUR");
        for (String kind : List.of("UNPAID_INVOICE", "DISPUTE")) {
            Map<String, Object> item = Map.of("accountId", Deleting.account(anna), "kind", kind, "amount", amount);
            assertThat(post("/demo/billing/open-items", item, null).status()).isEqualTo(201);
        }
        Page page = browserOf("fr-FR");
        page.navigate("/semrush/delete-account");
        picture(page, "deletion-wide-1-form");
        Deleting deletion = Deleting.asked(anna);
        page.navigate(deletion.of().confirmLink());
        picture(page, "deletion-wide-2-confirm");
        deletion.confirmed();
        page.navigate(deletion.of().trackLink());
        picture(page, "deletion-wide-3-track");
        assertThat(page.locator("section.state").innerText()).contains("Facture impayée", "Paiement contesté");
        page.navigate("/");
        picture(page, "deletion-wide-4-landing");

        Page desk = browserOf("en-GB");
        Tasklist.signIn(desk, "agent");
        desk.navigate("/agent/cases/" + deletion.reference());
        picture(desk, "deletion-wide-5-agent");
        assertThat(desk.locator("main").innerText())
                .contains("Subscriptions and payments being settled", "Unpaid invoice", "Disputed payment")
                .doesNotContain("Desired end date");
    }
}
