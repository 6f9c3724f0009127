package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way out under axe-core, from the summary to the page of the case: nothing serious or critical on any page. */
class AccessibleWaysTest extends BrowserJourney {

    private static final String LAST = "form.final button.go";

    private Page page;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("SEM-22 SMA-04 a refund: summary, receipt, the page of the case with files, and the agent's")
    void refund(String language) {
        Customer noah = customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .with("startedOn", "-P0D")
                .price("12.90", "EUR")
                .buys();
        opens(language, "/smarters-pro/refund");
        LawForm.fill(page, noah);
        page.selectOption("#cause", "TECHNICAL");
        page.fill("#explanation", "It does not start any more.");
        page.fill("#orderId", Refunding.bill(noah).path("orderId").asText());
        Cancelling asked = sends(noah);
        page.setInputFiles("#file", new FilePayload("screen.png", "image/png", SampleFiles.png()));
        follow(page.locator("form[action$=evidence] button"));
        sound(".files li");
        page.navigate("/agent/cases/" + asked.reference());
        page.fill("[name=username]", "agent");
        page.fill("[name=password]", "agent-demo");
        follow(page.locator("button[type=submit]"));
        sound(".files li a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("LAW-09 LAW-10 a withdrawal: summary, receipt and the page of the case")
    void withdrawal(String language) {
        Customer noah = customerOf("parlons")
                .price("9.90", "EUR")
                .with("startedOn", "-P4D")
                .buys();
        opens(language, "/parlons/withdraw");
        page.fill("#name", noah.name());
        page.fill("#contract", noah.subscription());
        page.fill("#email", noah.email());
        sends(noah);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("SEM-14 SEM-15 LAW-17 a deletion: summary, receipt, link, word, confirmed, waiting and taken back")
    void deletion(String language) {
        Customer anna = customerOf("semrush").who("locale", language).buys();
        opens(language, "/semrush/delete-account");
        page.fill("#name", anna.name());
        page.fill("#email", anna.email());
        page.fill("#accountId", Deleting.account(anna));
        Cancelling asked = sends(anna);
        page.navigate(asked.confirmLink());
        sound("#word");
        follow(page.locator(LAST));
        sound("#word-error");
        String word = List.of("DELETE", "SUPPRIMER", "LÖSCHEN")
                .get(List.of("en", "fr", "de").indexOf(language));
        page.fill("#word", word);
        follow(page.locator(LAST));
        sound("h1");
        settle();
        assertThat(asked.state()).isEqualTo("WAITING_PERIOD");
        page.navigate(asked.trackLink());
        sound("form[action$=revocation] button");
        follow(page.locator("form[action$=revocation] button"));
        settle();
        page.navigate(asked.trackLink());
        sound("section.state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("SEM-05 SEM-06 a general cancellation: the summary with what stands beside it, and the receipt")
    void summaryWithOffers(String language) {
        Customer anna = customerOf("semrush")
                .who("country", "US")
                .who("type", "BUSINESS")
                .buys();
        opens(language, "/semrush/cancel");
        LawForm.fill(page, anna);
        follow(page.locator("#entries button.go"));
        sound("#offer");
        follow(page.locator(LAST));
        sound(".reference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de"})
    @DisplayName("SPL-01 CON-05 the forms and summaries of somebody who is signed in")
    void signedIn(String language) {
        Customer anna = customerOf("parlons")
                .who("locale", language)
                .price("9.90", "EUR")
                .with("startedOn", "-P4D")
                .buys();
        opens(language, "/parlons/subscriptions");
        page.fill("#email", anna.email());
        follow(page.locator("button.go"));
        Awaitility.await().until(() -> {
            settle();
            return !anna.mails().isEmpty();
        });
        page.navigate(anna.mails().get(0).path("links").get(0).asText());
        follow(page.locator("button.go"));
        for (String way : List.of("cancel", "refund", "withdraw", "delete-account")) {
            page.navigate("/parlons/subscriptions/" + anna.subscription() + "/" + way);
            assertThat(page.url()).endsWith("/" + way);
            sound("main form button.go");
        }
    }

    private void opens(String language, String path) {
        page = browserUnderCheck(language);
        page.navigate(path);
    }

    /** From the filled form to the page of the case, which stays open. */
    private Cancelling sends(Customer customer) {
        follow(page.locator("#entries button.go"));
        sound(LAST);
        follow(page.locator(LAST));
        sound(".reference");
        Cancelling asked = caseOn(page, customer);
        settle();
        page.navigate(asked.trackLink());
        sound("section.state");
        return asked;
    }

    /** This page, known by what only it shows, has no serious finding. */
    private void sound(String sign) {
        assertThat(page.locator(sign).count()).as(sign + " on " + page.url()).isPositive();
        assertThat(Axe.findings(page)).as(page.url()).isEmpty();
    }
}
