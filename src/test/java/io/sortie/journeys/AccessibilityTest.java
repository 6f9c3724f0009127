package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page under axe-core: nothing serious or critical. */
class AccessibilityTest extends BrowserJourney {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/",
                "/parlons/cancel?country=FR",
                "/parlons/cancel?country=DE",
                "/semrush/cancel",
                "/parlons/cancel?country=IT",
                "/semrush/refund",
                "/parlons/withdraw",
                "/semrush/delete-account",
                "/semrush/subscriptions",
                "/semrush/cancel/resent",
                "/confirm/nothing",
                "/nobody/cancel",
                "/login"
            })
    @DisplayName("no public page has a serious finding, in English, French and German")
    void pages(String path) {
        for (String language : List.of("en", "fr", "de")) {
            Page page = browserUnderCheck(language);
            page.navigate(path);
            assertThat(Axe.findings(page)).as(language + path).isEmpty();
        }
    }

    @Test
    @DisplayName("LAW-15 nor have the refused entries, the summary, the receipt page and the page of the case")
    void onTheWay() {
        Customer anna = customerOf("parlons").buys();
        Page page = browserUnderCheck("fr");
        page.navigate("/parlons/cancel?country=DE");
        follow(page.locator("form#entries button"));
        assertThat(page.locator("[role=alert]").isVisible()).isTrue();
        assertThat(Axe.findings(page)).isEmpty();
        page.navigate("/parlons/cancel?country=FR");
        LawForm.fill(page, anna);
        follow(page.locator("form#entries button"));
        assertThat(Axe.findings(page)).isEmpty();
        follow(page.locator("form.final button"));
        assertThat(Axe.findings(page)).isEmpty();
        Cancelling leaving = caseOn(page, anna);
        settle();
        page.navigate(leaving.trackLink());
        assertThat(Axe.findings(page)).isEmpty();
    }

    @Test
    @DisplayName("SEM-01 nor have the page behind a link, and the page of a case that waits for it")
    void behindLinks() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Page page = browserUnderCheck("de");
        for (String link : List.of(leaving.confirmLink(), leaving.trackLink())) {
            page.navigate(link);
            assertThat(page.locator("h1").count()).isOne();
            assertThat(Axe.findings(page)).as(link).isEmpty();
        }
    }

    @Test
    @DisplayName("SPL-01 CON-05 nor have refused forms, the page that signs in, and one's own subscriptions")
    void formsAndSignIn() {
        Page page = browserUnderCheck("en");
        for (String form : List.of("/semrush/refund", "/parlons/withdraw", "/semrush/delete-account")) {
            page.navigate(form);
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            follow(page.locator("button.go").first());
            assertThat(page.locator("[role=alert]").isVisible()).as(form).isTrue();
            assertThat(Axe.findings(page)).as(form).isEmpty();
        }
        Customer anna = customerOf("semrush").buys();
        page.navigate("/semrush/subscriptions");
        page.fill("#email", anna.email());
        follow(page.locator("button.go"));
        assertThat(Axe.findings(page)).isEmpty();
        Awaitility.await().until(() -> {
            settle();
            return !anna.mails().isEmpty();
        });
        page.navigate(anna.mails().get(0).path("links").get(0).asText());
        assertThat(Axe.findings(page)).isEmpty();
        follow(page.locator("button.go"));
        assertThat(page.locator("main").innerText()).contains(anna.subscription());
        assertThat(Axe.findings(page)).isEmpty();
    }

    @Test
    @DisplayName("the check bites")
    void bites() {
        Page page = browserUnderCheck("en");
        page.navigate("/semrush/cancel");
        page.evaluate("document.querySelector('label[for=email]').remove()");
        assertThat(Axe.findings(page)).anyMatch(finding -> finding.startsWith("label"));
    }
}
