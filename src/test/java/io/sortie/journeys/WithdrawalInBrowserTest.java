package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A withdrawal as customer and agent see it. */
class WithdrawalInBrowserTest extends BrowserJourney {

    private Customer consumer(String language) {
        return customerOf("parlons")
                .who("name", "Noah Petit")
                .who("locale", language)
                .price("9.90", "EUR")
                .with("startedOn", "-P4D")
                .buys();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, Withdraw from contract here, Confirm withdrawal, Your withdrawal is settled",
        "fr, Renoncer au contrat ici, Confirmer la rétractation, Votre rétractation est réglée",
        "de, Vertrag widerrufen, Widerruf bestätigen, Ihr Widerruf ist abgewickelt"
    })
    @DisplayName(
            "LAW-08 LAW-09 LAW-10 LAW-11 two steps with the law's two controls, by keyboard at 360 px without scripts,"
                    + " no reason, no link, no sign-in; followed until it is paid")
    void byKeyboard(String language, String control, String confirm, String settled) {
        Customer noah = consumer(language);
        Page page = phoneWithoutScripts(language);
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        assertThat(page.locator("a[href='/parlons/withdraw']").innerText()).contains(control);
        page.navigate("/parlons/withdraw");
        keyboard.look("withdrawal-1-form-" + language);
        assertThat(page.locator("h1").innerText()).isEqualTo(control);
        assertThat(page.locator("#entries input:visible").count()).isEqualTo(3);
        assertThat(page.locator("select, textarea").count()).isZero();
        keyboard.skipsToContent();
        keyboard.presses("#entries button.go", "Enter");
        assertThat(page.locator(".refusal li").count()).isEqualTo(3);
        keyboard.look("withdrawal-2-missing-" + language);
        keyboard.writes("#name", noah.name());
        keyboard.writes("#contract", noah.subscription());
        keyboard.writes("#email", noah.email());
        keyboard.presses("#entries button.go", "Enter");
        keyboard.look("withdrawal-3-summary-" + language);
        assertThat(page.locator("form.final button").innerText()).isEqualTo(confirm);
        assertThat(noah.mails()).isEmpty();
        keyboard.presses("form.final button.go", "Space");
        Withdrawing withdrawal = new Withdrawing(new Refunding(caseOn(page, noah)));
        assertThat(withdrawal.reference()).startsWith("WDR-");
        keyboard.look("withdrawal-4-received-" + language);
        settle();
        assertThat(withdrawal.refunds()).hasSize(1);
        page.navigate(withdrawal.of().of().trackLink());
        keyboard.look("withdrawal-5-track-" + language);
        withdrawal.paid();
        page.navigate(withdrawal.of().of().trackLink());
        assertThat(page.locator("section.state").innerText().replace('\u00a0', ' '))
                .contains(settled);
        keyboard.look("withdrawal-6-settled-" + language);
    }

    @Test
    @DisplayName(
            "LAW-09 by phone: an agent starts it from Tasklist's form; the unclear one is answered in Tasklist, in French")
    void inTasklist() {
        Customer noah = consumer("fr");
        Page desk = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(desk, "agent")
                .startForm("Withdrawal")
                .choose("brand", "Parlons")
                .fill("contract", "SUB-UNKNOWN")
                .fill("customerName", "Noah Petit")
                .fill("customerEmail", noah.email());
        picture(desk, "withdrawal-start-form");
        tasklist.start();
        settle();
        String reference = get("/api/v1/cases?email=" + noah.email(), "system")
                .body()
                .at("/content/0/reference")
                .asText();
        assertThat(Withdrawing.of(noah, reference).state()).isEqualTo("AWAITING_AGENT");
        clearsUpWhatAnotherStated(noah);
    }

    /** Not the one that they opened: who opened a statement does not accept it. */
    private void clearsUpWhatAnotherStated(Customer noah) {
        Customer elsewhere =
                new Customer(this, noah.brand(), noah.subscription(), noah.name(), UUID.randomUUID() + "@example.org");
        Withdrawing withdrawal = Withdrawing.stated(elsewhere);
        String reference = withdrawal.reference();
        Page page = browserOf("fr-FR");
        Tasklist again = Tasklist.signIn(page, "agent");
        var form = again.open(again.card(reference));
        assertThat(form.innerText()).contains(reference, noah.subscription(), "Aucun contrat de ce numéro");
        again.claim()
                .decide("Le droit existe")
                .fill("subscriptionFound", noah.subscription())
                .fill("answerNote", "Numéro corrigé au téléphone.");
        picture(page, "withdrawal-task-clear-up");
        again.complete();
        settle();
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.refunds()).hasSize(1);
        page.navigate("/agent/cases/" + reference);
        picture(page, "withdrawal-agent-case");
        assertThat(page.locator("main").innerText()).contains("Numéro corrigé au téléphone.");
    }
}
