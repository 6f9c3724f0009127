package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a customer writes stays text wherever it is read [S21]: whatever ran would ask for an address under /ran. */
class HostileTextInBrowserTest extends BrowserJourney {

    private static final String TAGS =
            "<script>fetch('/ran/script')</script><img src='/ran/img' onerror=\"fetch('/ran/error')\">";
    private static final String HOSTILE = TAGS
            + "<svg onload=\"fetch('/ran/svg')\"><a href=\"javascript:fetch('/ran/link')\">press</a>"
            + "{{constructor.constructor('fetch(`/ran/angular`)')()}}${7*7}";

    private final List<String> ran = new ArrayList<>();
    private Cancelling leaving;
    private Page page;

    @BeforeEach
    void aHostileCustomer() {
        nothingElseToDo();
        leaving = customerOf("semrush")
                .who("name", "Eve {{constructor.constructor('fetch(`/ran/angular`)')()}}" + TAGS)
                .with("plan", "Guru " + TAGS)
                .buys()
                .cancels("comment", "Bye " + HOSTILE)
                .confirmed();
        page = browserOf("en-GB");
        page.onRequest(request -> {
            if (request.url().contains("/ran/")) {
                ran.add(request.url());
            }
        });
    }

    @Test
    @DisplayName("S21 name, plan, comment and note with scripts run nowhere and are read as they were written")
    void staysText() {
        Tasklist tasklist = Tasklist.signIn(page, "agent");
        String form = tasklist.open(tasklist.card(leaving.reference())).innerText();
        picture(page, "hostile-task");
        assertThat(form).contains("Eve {{constructor", "<script>fetch", "Bye <script>", "onerror", "${7*7}");
        tasklist.claim().choose("contactChannel", "Phone").fill("contactNote", "Note " + HOSTILE);
        tasklist.complete();
        settle();

        page.navigate("/agent/cases/" + leaving.reference());
        picture(page, "hostile-case");
        assertThat(page.locator("main").innerText())
                .contains("Eve {{constructor", "<script>fetch", "Bye <script>", "Note <script>");
        page.navigate(leaving.trackLink());
        picture(page, "hostile-track");
        assertThat(page.locator("main").innerText()).contains("Guru <script>");
        readsMails();
        assertThat(ran).isEmpty();
    }

    /** A name with marks in it is left out of the greeting; the plan stands in the mails as it was written. */
    private void readsMails() {
        for (int mail = 0; mail < leaving.customer().mails().size(); mail++) {
            page.navigate("/demo/mailbox?to=" + leaving.customer().email());
            follow(page.locator("nav li a").nth(mail));
            assertThat(page.frameLocator("iframe").locator("body").innerText()).contains(leaving.reference());
            picture(page, "hostile-mail-" + mail);
        }
    }
}
