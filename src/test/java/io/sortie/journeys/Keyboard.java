package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A customer who uses a page by the keyboard alone, on a phone's width. */
record Keyboard(Page page) {

    private static final int MORE_STOPS_THAN_ANY_PAGE_HAS = 60;
    /** The width of the narrowest phones, in pixels. */
    static final int PHONE = 360;

    void skipsToContent() {
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip:focus").count()).isOne();
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.endsWith("#main"));
    }

    void writes(String field, String text) {
        goesTo(field);
        page.keyboard().type(text);
    }

    /** The choice that stands at this place of the list. */
    void chooses(String field, int place) {
        goesTo(field);
        for (int down = 0; down < place; down++) {
            page.keyboard().press("ArrowDown");
        }
    }

    void presses(String control, String key) {
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

    void look(String name) {
        BrowserJourney.picture(page, name);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out on " + page.url())
                .isLessThanOrEqualTo(PHONE);
    }
}
