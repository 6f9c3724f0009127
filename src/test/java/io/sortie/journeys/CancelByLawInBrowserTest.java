package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancelling by law as people do it: on a narrow phone without JavaScript, by keyboard alone, with the receipt at once. */
class CancelByLawInBrowserTest extends BrowserJourney {

    @Test
    @DisplayName("LAW-01 LAW-03 LAW-04 LAW-05 France in four pages from the control, at 360 px without JavaScript")
    void france() {
        Customer anna = customerOf("parlons").who("locale", "fr").buys();
        Page page = phoneWithoutScripts("fr-FR");
        page.navigate("/");
        follow(page.locator("a[href='/parlons/cancel']"));
        new Keyboard(page).look("law-france-form");
        LawForm.fill(page, anna);
        follow(page.locator("form#entries button"));
        new Keyboard(page).look("law-france-summary");
        assertThat(page.locator("form.final button").innerText()).isEqualTo("Notification de la résiliation");
        follow(page.locator("form.final button"));
        settle();
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.mails()).hasSize(1);
        assertThat(caseOn(page, anna).file().path("regime").asText()).isEqualTo("STATUTORY");
    }

    @Test
    @DisplayName("LAW-15 LAW-16 Germany by keyboard alone, from the control: one page, one press, the receipt at once")
    void germany() {
        Customer anna = customerOf("parlons").who("country", "DE").buys();
        Page page = phoneWithoutScripts("en");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/?country=DE");
        keyboard.presses("a[href='/parlons/cancel?country=DE']", "Enter");
        keyboard.look("law-germany");
        keyboard.writes("#name", anna.name());
        keyboard.writes("#email", anna.email());
        keyboard.writes("#subscriptionId", anna.subscription());
        keyboard.presses("#entries button.go", "Enter");
        assertThat(page.url()).contains("/parlons/cancel/received");
        settle();
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(caseOn(page, anna).receipt()).contains("Ordinary cancellation", "Received");
    }

    @Test
    @DisplayName("LAW-15 for cause, by keyboard alone: the same page, the same receipt at once, and an agent's review")
    void germanyForCause() {
        String lastDay =
                LocalDate.ofInstant(now(), ZoneOffset.UTC).plusMonths(7).toString();
        Customer anna = customerOf("parlons")
                .who("country", "DE")
                .who("type", "CONSUMER")
                .with("commitmentUntil", lastDay)
                .buys();
        Page page = phoneWithoutScripts("en");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/parlons/cancel?country=DE");
        keyboard.chooses("#reason", 1);
        keyboard.writes("#comment", "Weeks without service.");
        keyboard.writes("#name", anna.name());
        keyboard.writes("#email", anna.email());
        keyboard.writes("#subscriptionId", anna.subscription());
        keyboard.presses("#entries button.go", "Space");
        settle();
        Cancelling leaving = caseOn(page, anna);
        assertThat(anna.mails()).hasSize(1);
        assertThat(leaving.receipt()).contains("Extraordinary cancellation for cause", "Weeks without service.");
        assertThat(leaving.task().path("taskDefinitionKey").asText()).isEqualTo("userTask_reviewCause");
    }

    @Test
    @DisplayName("LAW-01 LAW-03 France by keyboard alone: Enter on each control, Space on the notification")
    void franceByKeyboard() {
        Customer anna = customerOf("parlons").who("locale", "fr").buys();
        Page page = phoneWithoutScripts("fr-FR");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/");
        keyboard.presses("a[href='/parlons/cancel']", "Enter");
        keyboard.writes("#name", anna.name());
        keyboard.writes("#email", anna.email());
        keyboard.writes("#subscriptionId", anna.subscription());
        keyboard.presses("#entries button.go", "Enter");
        keyboard.presses("form.final button.go", "Space");
        settle();
        assertThat(anna.orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName(
            "LAW-04 LAW-16 what was sent can be stored at once, with date and time; by nobody who only has the number")
    void stored() throws IOException {
        Customer anna = customerOf("parlons").who("country", "DE").buys();
        Page page = phoneWithoutScripts("de-DE");
        page.navigate("/parlons/cancel");
        LawForm.fill(page, anna);
        follow(page.locator("#entries button.go"));
        new Keyboard(page).look("law-stored");
        String text = download(page, 1);
        assertThat(text)
                .contains("Ihre Kündigung, wie Sie sie abgegeben haben", anna.name(), anna.subscription())
                .contains("durch Betätigen der Schaltfläche")
                .doesNotContain("Essentiel");
        assertThat(download(page, 1)).isEqualTo(text);
        assertThat(download(page, 0)).startsWith("%PDF-");
        Page stranger = browserOf("de-DE");
        stranger.navigate(page.url());
        assertThat(stranger.locator("a[href*=declaration]").count()).isZero();
        String path = page.locator("a[href*=declaration]").first().getAttribute("href");
        assertThat(get(path, null).status()).isEqualTo(404);
        assertThat(get(path, null, "Cookie", "SORTIE-DECLARATION=x").status()).isEqualTo(404);
    }

    private static String download(Page page, int link) throws IOException {
        Download file = page.waitForDownload(
                () -> page.locator("a[href*=declaration]").nth(link).click());
        // a PDF is no text, but begins like one
        return new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8);
    }
}
