package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customer's part on a phone's width, with the keyboard alone and without JavaScript, in English. */
class KeyboardInBrowserTest extends BrowserJourney {

    private static final int MORE_STOPS_THAN_ANY_PAGE_HAS = 60;
    private static final int PHONE = 390;

    private Page page;

    @Test
    @DisplayName(
            "SEM-01 LAW-24 form, summary, link and tracking page work by Tab, Space and Enter at 390 px, without scripts")
    void keyboardAlone() {
        Customer anna = customerOf("semrush").buys();
        page = phoneWithoutScripts("en-GB");
        page.navigate("/semrush/cancel");
        look("phone-1-form");
        skipsToContent();
        writes("#name", anna.name());
        writes("#email", anna.email());
        writes("#subscriptionId", anna.subscription());
        writes("#comment", "Thank you & goodbye");
        presses("#entries button.go", "Enter");

        assertThat(page.locator("h1").innerText()).isEqualTo("Check before you cancel");
        look("phone-2-summary");
        presses("form.final button.go", "Space");
        Cancelling leaving = caseOn(page, anna);
        look("phone-3-received");
        settle();

        page.navigate(leaving.confirmLink());
        look("phone-4-confirm");
        presses("form.final button.go", "Enter");
        settle();
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
        look("phone-5-confirmed");

        page.navigate(leaving.trackLink());
        look("phone-6-track");
        presses("form[action$=undo] button", "Space");
        settle();
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        look("phone-7-undone");
    }

    private void skipsToContent() {
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip:focus").count()).isOne();
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#main");
    }

    private void writes(String field, String text) {
        goesTo(field);
        page.keyboard().type(text);
    }

    private void presses(String control, String key) {
        goesTo(control);
        String before = page.url();
        page.waitForNavigation(() -> page.keyboard().press(key));
        assertThat(page.locator("main").count()).as("a page after " + before).isOne();
    }

    private void goesTo(String control) {
        for (int stops = 0; stops < MORE_STOPS_THAN_ANY_PAGE_HAS; stops++) {
            page.keyboard().press("Tab");
            if (page.locator(control + ":focus").count() == 1) {
                assertThat(page.locator(control).evaluate("e => getComputedStyle(e).outlineStyle"))
                        .as("focus is seen on " + control)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("no way to " + control + " by Tab on " + page.url());
    }

    private void look(String name) {
        picture(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out on " + page.url())
                .isLessThanOrEqualTo(PHONE);
    }
}
