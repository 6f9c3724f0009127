package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The link that signs a customer in, and the session that it opens. */
class SignInLinkTest extends SigningIn {

    @Test
    @DisplayName("S14 the answer is the same whatever the address, and a stranger's address gets no mail")
    void noEnumeration() {
        Customer customer = customer("semrush", Map.of());
        String stranger = "nobody." + UUID.randomUUID() + "@example.org";
        CustomerBrowser unknown =
                new CustomerBrowser(BASE).open(customer.path()).submit(customer.path(), "email", stranger);
        HttpResponse<String> toUnknown = unknown.answer();
        CustomerBrowser known = new CustomerBrowser(BASE);
        askForLink(known, customer);
        assertThat(known.page()).isEqualTo(unknown.page()).contains("spam folder");
        assertThat(known.answer().statusCode()).isEqualTo(toUnknown.statusCode());
        assertThat(known.answer().headers().firstValue("Location"))
                .isEqualTo(toUnknown.headers().firstValue("Location"));
        // links are made one after the other, so the stranger's would be here by now
        assertThat(signInMails(stranger)).isEmpty();
        assertThat(rows("select count(*) from sign_in where email = ?", stranger))
                .isZero();
    }

    @Test
    @DisplayName("SEM-14 an address of another brand gets no mail; the mail goes to the address as it is on file")
    void addressOnFile() {
        Customer customer = customer("semrush", Map.of());
        new CustomerBrowser(BASE)
                .open("/parlons/subscriptions")
                .submit("/parlons/subscriptions", "email", customer.email());
        Customer shouting =
                new Customer("semrush", customer.email().toUpperCase(java.util.Locale.ROOT), customer.subscriptionId());
        new CustomerBrowser(BASE).open(customer.path()).submit(customer.path(), "email", shouting.email());
        assertThat(awaitMails(customer.email(), 1)).hasSize(1).allMatch(link -> link.startsWith("/semrush/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a b@example.org", "@example.org"})
    void what_is_no_address_is_said_at_the_field(String typed) {
        CustomerBrowser browser = new CustomerBrowser(BASE).open("/semrush/subscriptions");
        assertThat(browser.submit("/semrush/subscriptions", "email", typed).status())
                .isEqualTo(422);
        assertThat(browser.page()).contains("id=\"email-error\"");
    }

    @Test
    @DisplayName("S13 looking changes nothing: a scanner may fetch the link as often as it likes")
    void looking() {
        Customer customer = customer("semrush", Map.of());
        String link = askForLink(new CustomerBrowser(BASE), customer);
        for (int i = 0; i < 3; i++) {
            assertThat(get(link, null).status()).isEqualTo(200);
            assertThat(send("HEAD", link, null, null).status()).isEqualTo(200);
        }
        assertThat(get(link, null).header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(get(link, null).header("Set-Cookie")).doesNotContain("SORTIE-CUSTOMER");
        assertThat(new CustomerBrowser(BASE).open(link).submit(link).page()).contains(customer.subscriptionId());
    }

    @Test
    @DisplayName("S12 the link works once; of its token only the hash is stored, and no copy of the mail")
    void once() {
        Customer customer = customer("semrush", Map.of());
        String link = askForLink(new CustomerBrowser(BASE), customer);
        String token = link.substring(link.lastIndexOf('/') + 1);
        CustomerBrowser second = new CustomerBrowser(BASE).open(link);
        new CustomerBrowser(BASE).open(link).submit(link);
        assertThat(second.submit(link).status()).isEqualTo(410);
        assertThat(second.cookie("SORTIE-CUSTOMER")).isNull();
        assertThat(second.open(link).status()).isEqualTo(410);
        assertThat(rows("select count(*) from sign_in where token_hash = ? or id = '" + token + "'", token))
                .isZero();
        assertThat(rows("select count(*) from outbox_mail where recipient = ? and reference is null", customer.email()))
                .isZero();
    }

    @Test
    @DisplayName("Used, expired, replaced and unknown links get the same page; a link of one brand opens no other")
    void samePage() {
        Customer customer = customer("semrush", Map.of());
        String first = askForLink(new CustomerBrowser(BASE), customer);
        String second = askForLink(new CustomerBrowser(BASE), customer);
        CustomerBrowser browser = new CustomerBrowser(BASE).open(second);
        CustomerBrowser dead = new CustomerBrowser(BASE).open(first);
        CustomerBrowser unknown = new CustomerBrowser(BASE).open("/semrush/subscriptions/sign-in/" + "A".repeat(43));
        assertThat(dead.status()).isEqualTo(410);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.page()).isEqualTo(dead.page());
        assertThat(get(second.replace("semrush", "parlons"), null).status()).isEqualTo(404);
        assertThat(get(second.substring(0, second.length() - 1), null).status()).isEqualTo(404);
        assertThat(browser.submit(second).page()).contains(customer.subscriptionId());
    }

    @Test
    @DisplayName(
            "The link works for 15 minutes from hand-over: seconds before the end it opens, at the end it does not")
    void lifeOfTheLink() {
        Customer customer = customer("semrush", Map.of());
        String link = askForLink(new CustomerBrowser(BASE), customer);
        moveTo(expiry(customer).minusSeconds(5));
        CustomerBrowser inTime = new CustomerBrowser(BASE).open(link);
        assertThat(inTime.status()).isEqualTo(200);
        moveTo(expiry(customer));
        assertThat(inTime.submit(link).status()).isEqualTo(410);
    }

    @Test
    @DisplayName("The session ends 30 minutes after signing in, and the page says so")
    void lifeOfTheSession() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer).open(customer.cancelPath());
        moveTo(end(customer).minusSeconds(5));
        assertThat(browser.open(customer.cancelPath()).status()).isEqualTo(200);
        Map<String, String> entries = browser.hidden(customer.cancelPath() + "/notification");
        moveTo(end(customer));
        browser.post(customer.cancelPath() + "/notification", entries);
        assertThat(browser.path()).isEqualTo(customer.path());
        assertThat(browser.page()).contains("signed out in the meantime").doesNotContain(customer.subscriptionId());
        assertThat(casesOf(customer)).isEmpty();
    }
}
