package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The deletion of an account as its customer does it, on the pages and with the mailed links. */
class AccountDeletionPagesTest extends CancellationJourney {

    private static final String FORM = "/semrush/delete-account";

    private final CustomerBrowser browser = new CustomerBrowser(BASE);

    @Test
    @DisplayName(
            "SEM-14 SEM-15 S13 form, summary, last click, link: only the word beside the button confirms, and once")
    void wholeRequest() {
        Customer anna = customerOf("semrush").buys();
        summary(anna);
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        assertThat(browser.page()).contains("It works for 72 hours", "Ask for a refund first", "/semrush/refund");
        assertThat(anna.mails()).isEmpty();
        Deleting deletion = lastClick(anna);
        assertThat(browser.path()).isEqualTo(FORM + "/received");
        assertThat(browser.page()).contains(deletion.reference(), "spam folder");
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");

        String link = deletion.of().confirmLink();
        assertThat(browser.open(link).page())
                .contains("Type DELETE to confirm", Deleting.account(anna), "Can be taken back until");
        for (Map<String, String> pressed : List.of(Map.<String, String>of(), Map.of("word", "yes"))) {
            assertThat(browser.open(link).post(link, pressed).status()).isEqualTo(422);
            assertThat(browser.page()).contains("The link still works");
            settle();
            assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");
        }
        assertThat(anna.orders()).isEmpty();
        browser.submit(link, "word", " delete ");
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        assertThat(browser.page()).contains("Confirmed. Thank you.", "First your subscriptions end");
        settle();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        assertThat(anna.orders()).containsExactly("cancel");
        assertThat(browser.open(link).status()).isEqualTo(410);
        assertThat(browser.page()).contains("You have already confirmed", "Waiting before the erasure");
    }

    @Test
    @DisplayName("SEM-15 a link that was not used in time deletes nothing, and leads to the form again")
    void expired() {
        Customer anna = customerOf("semrush").buys();
        Deleting deletion = asked(anna);
        String link = deletion.of().confirmLink();
        advance("PT72H1M");
        for (int press = 0; press < 2; press++) {
            int status = press == 0
                    ? browser.open(link).status()
                    : browser.post(link, Map.of("word", "DELETE")).status();
            assertThat(status).isEqualTo(410);
            assertThat(browser.page()).contains("nothing was deleted", "href=\"" + FORM + "\"");
        }
        assertThat(deletion.outcome()).isEqualTo("LAPSED");
        assertThat(browser.open(deletion.of().trackLink()).page())
                .contains("Lapsed: it was not confirmed, and nothing was deleted")
                .doesNotContain("my-data");
        assertThat(anna.orders()).isEmpty();
        assertThat(asked(anna).reference()).isNotEqualTo(deletion.reference());
    }

    @Test
    @DisplayName(
            "SEM-16 the link is sent again from the page after the request and from the tracking page; the old one dies")
    void resentLink() {
        Customer anna = customerOf("semrush").buys();
        Deleting deletion = asked(anna);
        String first = deletion.of().confirmLink();
        browser.submit(FORM + "/resend");
        assertThat(browser.path()).isEqualTo(FORM + "/resent");
        advance("PT15M");
        String second = deletion.of().confirmLink();
        assertThat(second).isNotEqualTo(first);
        assertThat(browser.post(first, Map.of("word", "DELETE")).status()).isEqualTo(410);
        assertThat(browser.page()).contains("newest e-mail");
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");

        String track = deletion.of().trackLink();
        browser.open(track).submit(track + "/resend");
        assertThat(browser.page()).contains("A new link is on its way");
        settle();
        String third = deletion.of().confirmLink();
        assertThat(browser.post(second, Map.of("word", "DELETE")).status()).isEqualTo(410);
        assertThat(browser.post(third, Map.of("word", "DELETE")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("SEM-18 the tracking page names what is waited for, takes no files, and takes the deletion back")
    void trackedAndTakenBack() {
        Customer anna = customerOf("semrush").buys();
        String invoice = unpaidInvoice(anna);
        Deleting deletion = asked(anna).confirmed();
        String track = deletion.of().trackLink();
        assertThat(browser.open(track).page())
                .contains("Being prepared", "Unpaid invoice " + invoice, "Erased by", "/my-data")
                .doesNotContain("type=\"file\"");
        assertThat(browser.post(track + "/evidence", Map.of()).status()).isEqualTo(404);
        assertThat(get("/agent/cases/" + deletion.reference(), null).status()).isIn(302, 401);

        browser.open(track).submit(track + "/revocation");
        assertThat(browser.page())
                .contains("You have taken the deletion back", "Taken back: your account stays")
                .doesNotContain(track + "/revocation", "my-data");
        settle();
        assertThat(deletion.outcome()).isEqualTo("REVOKED");
        assertThat(anna.subjects()).anyMatch(subject -> subject.contains("account stays"));
        assertThat(browser.post(track + "/revocation", Map.of()).status()).isEqualTo(409);
        assertThat(browser.page()).contains("cannot be taken back now");
    }

    @Test
    @DisplayName("LAW-21 after the erasure the tracking page still opens and knows nobody; the mailed link is gone")
    void erased() {
        Customer anna = customerOf("semrush").buys();
        Deleting deletion = asked(anna).confirmed();
        String link = deletion.of().confirmLink();
        String track = deletion.of().trackLink();
        advance("P31D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertThat(browser.open(track).status()).isEqualTo(200);
        assertThat(browser.page())
                .contains("Your account is erased", "There is nothing left to do", deletion.reference())
                .doesNotContain(anna.name(), anna.email(), "my-data", "revocation", "Erased by");
        assertThat(browser.open(link).status()).isEqualTo(404);
        assertThat(browser.post(track + "/revocation", Map.of()).status()).isEqualTo(409);
    }

    @Test
    @DisplayName(
            "SEM-14 whichever part is wrong, the page says the same; a deletion that is under way is not opened twice")
    void refused() {
        Customer anna = customerOf("semrush").buys();
        for (Map<String, String> wrong :
                List.of(Map.of("email", "somebody@example.org"), Map.of("accountId", "ACC-NONE"))) {
            assertThat(summary(anna, wrong).status()).isEqualTo(422);
            assertThat(browser.page()).contains("No account matches this number and this e-mail address.");
        }
        assertThat(summary(anna, Map.of("accountId", "no number")).status()).isEqualTo(422);
        assertThat(browser.page()).contains("id=\"accountId-error\"");
        asked(anna);
        assertThat(summary(anna).status()).isEqualTo(409);
        assertThat(browser.page()).contains("under way already");
        assertThat(anna.mails()).hasSize(1);
    }

    @Test
    @DisplayName("In French, from the form to the word and the tracking page")
    void french() {
        Customer jeanne = customerOf("semrush").who("locale", "fr").buys();
        browser.open(FORM + "?lang=fr");
        assertThat(browser.page()).contains("Supprimer votre compte", "Numéro de compte");
        browser.submit(FORM, entries(jeanne, Map.of()));
        assertThat(browser.page()).contains("fonctionne pendant 72 heures", "Demander d&#39;abord un remboursement");
        Deleting deletion = lastClick(jeanne);
        assertThat(browser.page()).contains("courriers indésirables");
        String link = deletion.of().confirmLink();
        assertThat(browser.open(link).page()).contains("Saisissez SUPPRIMER pour confirmer");
        assertThat(browser.submit(link, "word", "suprimer").status()).isEqualTo(422);
        assertThat(browser.page()).contains("Rien n&#39;a été confirmé.");
        assertThat(browser.submit(link, "word", "supprimer").status()).isEqualTo(200);
        settle();
        assertThat(browser.open(deletion.of().trackLink()).page())
                .contains("En attente avant l&#39;effacement", "Revenir sur la suppression");
        assertThat(jeanne.subjects()).anyMatch(subject -> subject.contains("va être effacé"));
    }

    private Deleting asked(Customer customer) {
        summary(customer);
        return lastClick(customer);
    }

    private CustomerBrowser summary(Customer customer) {
        return summary(customer, Map.of());
    }

    private CustomerBrowser summary(Customer customer, Map<String, String> otherwise) {
        return browser.open(FORM).submit(FORM, entries(customer, otherwise));
    }

    private Deleting lastClick(Customer customer) {
        browser.submit(FORM + "/notification");
        assertThat(browser.status()).as(browser.page()).isEqualTo(200);
        String reference = browser.query().replace("reference=", "");
        assertThat(reference).startsWith("DEL-");
        settle();
        return new Deleting(new Cancelling(customer, reference));
    }

    private static String[] entries(Customer customer, Map<String, String> otherwise) {
        Map<String, String> entries = new HashMap<>();
        entries.put("name", customer.name());
        entries.put("email", customer.email());
        entries.put("accountId", Deleting.account(customer));
        entries.putAll(otherwise);
        return entries.entrySet().stream()
                .flatMap(entry -> List.of(entry.getKey(), entry.getValue()).stream())
                .toArray(String[]::new);
    }

    private String unpaidInvoice(Customer customer) {
        Map<String, Object> invoice = Map.of(
                "accountId",
                Deleting.account(customer),
                "kind",
                "UNPAID_INVOICE",
                "amount",
                Map.of("amount", "9.90", "currency", "EUR"));
        return post("/demo/billing/open-items", invoice, null).body().path("id").asText();
    }
}
