package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a customer from Germany sees, in German, on a phone without scripts and on a wide screen. */
class GermanInBrowserTest extends BrowserJourney {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    @Test
    @DisplayName(
            "LAW-15 LAW-16 CON-08 a consumer in Germany cancels at 360 px without scripts, and reads German to the end")
    void cancelsInGerman() throws IOException {
        Customer jonas = jonas();
        Page phone = phoneWithoutScripts("de-DE");
        Keyboard keyboard = new Keyboard(phone);
        phone.navigate("/semrush/cancel");
        keyboard.look("german-1-form");
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("de");
        follow(phone.locator("#entries button.go"));
        keyboard.look("german-2-refused");
        assertThat(phone.locator(".refusal").innerText()).contains("Bitte prüfen Sie dies", "Abonnementnummer");
        phone.fill("#name", jonas.name());
        phone.fill("#email", jonas.email());
        phone.fill("#subscriptionId", jonas.subscription());
        follow(phone.locator("#entries button.go"));
        keyboard.look("german-3-summary");
        assertThat(phone.locator("main").innerText())
                .contains("Die Kündigung gilt ab dem Zeitpunkt", "Ende der Abrechnung", "Was Sie verlieren");
        assertThat(phone.locator("form.final button.go").innerText()).isEqualTo("Jetzt kündigen");
        follow(phone.locator("form.final button.go"));
        Cancelling leaving = caseOn(phone, jonas);
        keyboard.look("german-4-received");
        settle();

        proofIsGerman(leaving);
        phone.navigate(leaving.confirmLink());
        keyboard.look("german-6-confirm");
        assertThat(phone.locator("form.final button.go").innerText()).isEqualTo("Ja, das war ich");
        phone.navigate(leaving.trackLink());
        keyboard.look("german-7-track");
        assertThat(phone.locator(".timeline").innerText())
                .contains("Kündigung von Guru eingereicht.", "Die Kündigungsbestätigung wurde per E-Mail gesendet.")
                .contains(" Uhr");
    }

    @Test
    @DisplayName("the API refuses in German when asked in German")
    void refusesInGerman() {
        Answer refused = get("/api/v1/cases/CAN-0000-0000", "system", "Accept-Language", "de-AT,en;q=0.5");
        assertThat(refused.body().path("title").asText()).isEqualTo("Unbekannter Vorgang");
    }

    private Customer jonas() {
        return customerOf("semrush")
                .who("name", "Jonas Großmann")
                .who("locale", "de")
                .who("country", "DE")
                .who("type", "CONSUMER")
                .buys();
    }

    private void proofIsGerman(Cancelling leaving) throws IOException {
        Customer jonas = leaving.customer();
        JsonNode mail = jonas.mail("Kündigungsbestätigung: Semrush");
        assertThat(mail.path("text").asText())
                .contains("Guten Tag Jonas Großmann,", "Ihr Abonnement bei Semrush ist gekündigt.")
                .contains(day(leaving.instant("billingEnd")), " Uhr ME");
        Page desk = browserOf("de-DE");
        desk.navigate("/demo/mailbox?to=" + jonas.email());
        desk.frameLocator("iframe").getByText(jonas.name()).first().waitFor();
        picture(desk, "german-5-proof");
        Download proof = desk.waitForDownload(() -> desk.click("a.file"));
        try (PDDocument document = Loader.loadPDF(proof.path().toFile())) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Kündigungsbestätigung", "Vorgangsnummer", leaving.reference(), "Jonas Großmann")
                    .contains(day(leaving.instant("accessEnd")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    @DisplayName("no German page sticks out, has a word that sticks out of its box, or speaks English")
    void everyPage(int width) {
        Customer jonas = jonas();
        Cancelling leaving = jonas.cancels("channel", "WEB_FORM");
        settle();
        Page page = browserOf("de-DE");
        page.setViewportSize(width, 844);
        for (String path : List.of(
                "/",
                "/semrush/cancel",
                "/parlons/cancel",
                "/parlons/withdraw",
                "/semrush/refund",
                "/smarters-pro/refund",
                "/semrush/delete-account",
                "/semrush/subscriptions",
                "/splashtop/cancel",
                "/semrush/cancel/resent",
                "/semrush/nowhere",
                "/confirm/nobody-has-this-token",
                leaving.confirmLink(),
                leaving.trackLink())) {
            page.navigate(path);
            fits(page, width, "german-" + width + "-" + path.replaceAll("^https?://[^/]*|/?[\\w-]{20,}", ""));
        }
        for (String form :
                List.of("/semrush/refund", "/parlons/withdraw", "/semrush/delete-account", "/semrush/subscriptions")) {
            page.navigate(form);
            page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            follow(page.locator("button.go").first());
            fits(page, width, "german-" + width + form + "-refused");
        }
        signsIn(jonas, page);
        fits(page, width, "german-" + width + "-subscriptions-signed-in");
        assertThat(page.locator("main").innerText())
                .contains("Wiederkehrende Zahlung: aus", "249,95\u00a0€", " Uhr ME");
    }

    private void signsIn(Customer jonas, Page page) {
        page.navigate("/semrush/subscriptions");
        page.fill("#email", jonas.email());
        follow(page.locator("button.go"));
        Awaitility.await().until(() -> {
            settle();
            return jonas.subjects().contains("Ihr Link zu Ihren Abonnements bei Semrush");
        });
        page.navigate(
                jonas.mail("Ihr Link zu Ihren Abonnements").path("links").get(0).asText());
        follow(page.locator("button.go"));
    }

    private static void fits(Page page, int width, String name) {
        picture(page, name.replace('/', '-'));
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo("de");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out on " + name)
                .isLessThanOrEqualTo(width);
        assertThat((String) page.evaluate("[...document.querySelectorAll('main *, nav *')]"
                        + ".filter(e => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && e.tagName != 'TEXTAREA')"
                        + ".map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 60)).join('|')"))
                .as("words that stick out of their box on " + name)
                .isEmpty();
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.of("Europe/Berlin")));
    }
}
