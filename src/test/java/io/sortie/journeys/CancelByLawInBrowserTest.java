package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cancelling by law as people do it: on a narrow phone without JavaScript, by keyboard alone, with the receipt at once. */
class CancelByLawInBrowserTest extends BrowserJourney {

    @Test
    @DisplayName("LAW-01 LAW-03 LAW-04 LAW-05 France in four pages from the control, at 360 px without JavaScript")
    void france() {
        Customer anna = customerOf("parlons").who("locale", "fr").buys();
        Page page = narrowPhoneWithoutScripts("fr-FR");
        page.navigate("/");
        follow(page.locator("a[href='/parlons/cancel']"));
        picture(page, "law-france-form");
        assertThat(fits(page)).isTrue();
        LawForm.fill(page, anna);
        follow(page.locator("form#entries button"));
        picture(page, "law-france-summary");
        assertThat(page.locator("form.final button").innerText()).isEqualTo("Notification de la résiliation");
        assertThat(fits(page)).isTrue();
        follow(page.locator("form.final button"));
        settle();
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(anna.mails()).hasSize(1);
        assertThat(caseOn(page, anna).file().path("regime").asText()).isEqualTo("STATUTORY");
    }

    @Test
    @DisplayName("LAW-15 LAW-16 Germany by keyboard alone: one page, one press, the receipt at once")
    void germany() {
        Customer anna = customerOf("parlons").who("country", "DE").buys();
        Page page = narrowPhoneWithoutScripts("en");
        page.navigate("/parlons/cancel?country=DE");
        picture(page, "law-germany");
        assertThat(fits(page)).isTrue();
        page.locator("#name").focus();
        for (String typed : new String[] {anna.name(), anna.email(), anna.subscription()}) {
            page.keyboard().type(typed);
            page.keyboard().press("Tab");
        }
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/parlons/cancel/received");
        settle();
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(caseOn(page, anna).receipt()).contains("Ordinary cancellation", "Received");
    }

    @Test
    @DisplayName("LAW-05 LAW-16 the receipt can be checked by its hash, and stays as it was in any language")
    void receipt() throws Exception {
        Customer anna = customerOf("parlons").buys();
        Cancelling leaving = anna.cancels();
        String words = leaving.receipt();
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        Answer known = get("/api/v1/receipts/" + hash, "system");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.body().path("reference").asText()).isEqualTo(leaving.reference());
        assertThat(get("/api/v1/receipts/" + hash.replace(hash.charAt(0), 'x'), "system")
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/receipts/" + hash, null).status()).isEqualTo(401);
        Answer page = get(leaving.trackLink(), null, "Accept-Language", "fr");
        assertThat(page.text()).contains(hash);
        String text = page.text().replaceAll("(?s).*href=\"([^\"]+/text)\".*", "$1");
        jdbc.sql("update case_file set plan = 'Other' where reference = ?")
                .param(leaving.reference())
                .update();
        assertThat(get(text, null, "Accept-Language", "fr").text()).isEqualTo(words);
    }

    private static boolean fits(Page page) {
        return page.locator("main").boundingBox().width <= 360;
    }
}
