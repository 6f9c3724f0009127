package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Cancelling by law as people do it: on a narrow phone without JavaScript, by keyboard alone, with the receipt at once. */
class CancelByLawInBrowserTest extends BrowserJourney {

    private static final Path TABLE = Path.of("processes", "cancellation", "cancellation-terms.dmn");

    @Autowired
    private ResourceBundleMessageSource messages;

    @Autowired
    private RepositoryService repository;

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
    @DisplayName("LAW-15 LAW-16 Germany by keyboard alone, from the control: one page, one press, the receipt at once")
    void germany() {
        Customer anna = customerOf("parlons").who("country", "DE").buys();
        Page page = narrowPhoneWithoutScripts("en");
        Keyboard keyboard = new Keyboard(page);
        page.navigate("/?country=DE");
        keyboard.presses("a[href='/parlons/cancel?country=DE']", "Enter");
        keyboard.look("law-germany");
        assertThat(fits(page)).isTrue();
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
        Page page = narrowPhoneWithoutScripts("en");
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
        Page page = narrowPhoneWithoutScripts("fr-FR");
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
    @DisplayName("LAW-05 LAW-16 a receipt stays as it was when every wording and the table of terms change")
    void unaltered() throws Exception {
        Cancelling leaving = customerOf("parlons").buys().cancels();
        String words = leaving.receipt();
        byte[] printed = pdf(leaving);
        String[] files = messages.getBasenameSet().toArray(String[]::new);
        String table = Files.readString(TABLE).replaceAll("\"P30D\"", "\"P3D\"");
        assertThat(table).isNotEqualTo(Files.readString(TABLE));
        String changed = repository
                .createDeployment()
                .addString("cancellation-terms.dmn", table)
                .deploy()
                .getId();
        try {
            messages.setBasenames("messages/changed");
            assertThat(leaving.receipt()).isEqualTo(words);
            assertThat(pdf(leaving)).isEqualTo(printed);
        } finally {
            messages.setBasenames(files);
            repository.deleteDeployment(changed, true);
        }
    }

    private byte[] pdf(Cancelling leaving) {
        return jdbc.sql("select content from document where reference = ?")
                .param(leaving.reference())
                .query(byte[].class)
                .single();
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
