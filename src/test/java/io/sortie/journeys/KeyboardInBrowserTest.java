package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customer's part on a phone's width, with the keyboard alone and without JavaScript, in English. */
class KeyboardInBrowserTest extends BrowserJourney {

    @Test
    @DisplayName(
            "SEM-01 LAW-24 form, summary, link and tracking page work by Tab, Space and Enter at 360 px, without scripts")
    void keyboardAlone() {
        Customer anna = customerOf("semrush").buys();
        Page page = phoneWithoutScripts("en-GB");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/semrush/cancel");
        keyboard.look("phone-1-form");
        keyboard.skipsToContent();
        keyboard.writes("#name", anna.name());
        keyboard.writes("#email", anna.email());
        keyboard.writes("#subscriptionId", anna.subscription());
        keyboard.writes("#comment", "Thank you & goodbye");
        keyboard.presses("#entries button.go", "Enter");

        assertThat(page.locator("h1").innerText()).isEqualTo("Check before you cancel");
        keyboard.look("phone-2-summary");
        keyboard.presses("form.final button.go", "Space");
        Cancelling leaving = caseOn(page, anna);
        keyboard.look("phone-3-received");
        settle();

        page.navigate(leaving.confirmLink());
        keyboard.look("phone-4-confirm");
        keyboard.presses("form.final button.go", "Enter");
        settle();
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
        keyboard.look("phone-5-confirmed");

        page.navigate(leaving.trackLink());
        keyboard.look("phone-6-track");
        keyboard.presses("form[action$=undo] button", "Space");
        settle();
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        keyboard.look("phone-7-undone");
    }
}
