package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a customer's session is, and what it is not. */
class SignInDoorTest extends SigningIn {

    @Test
    @DisplayName("S10 the cookie is for no script, for no foreign site, and for one brand's subscriptions only")
    void cookie() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer);
        String cookie = browser.answer().headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("SORTIE-CUSTOMER="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("; Path=/semrush/subscriptions", "; HttpOnly", "; SameSite=Lax", "; Max-Age=");
        assertThat(rows("select count(*) from sign_in where session_hash = ?", browser.cookie("SORTIE-CUSTOMER")))
                .isZero();
        String again = signedIn(customer).cookie("SORTIE-CUSTOMER");
        assertThat(again).isNotEqualTo(browser.cookie("SORTIE-CUSTOMER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases",
                "/engine-rest/task",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/agent/overview",
                "/v3/api-docs"
            })
    @DisplayName("S1 a customer's session opens no other door")
    void noOtherDoor(String path) {
        Customer customer = customer("semrush", Map.of());
        String session = signedIn(customer).cookie("SORTIE-CUSTOMER");
        Answer answer = get(path, null, "Cookie", "SORTIE-CUSTOMER=" + session + "; JSESSIONID=" + session);
        assertThat(answer.status()).isIn(401, 303, 302);
        assertThat(answer.text()).doesNotContain(customer.subscriptionId());
    }

    @Test
    @DisplayName("S1 an agent's session opens no customer's subscriptions, and a made-up cookie none at all")
    void noStrangers() {
        customer("semrush", Map.of());
        assertThat(get("/semrush/subscriptions", "agent").text()).contains("id=\"email\"");
        assertThat(get("/semrush/subscriptions", null, "Cookie", "SORTIE-CUSTOMER=" + "A".repeat(43))
                        .text())
                .contains("id=\"email\"");
    }

    @Test
    @DisplayName("S11 each form wants the token against foreign sites")
    void csrf() {
        Customer customer = customer("semrush", Map.of());
        String link = askForLink(new CustomerBrowser(BASE), customer);
        CustomerBrowser foreign = new CustomerBrowser(BASE);
        assertThat(foreign.post(link, Map.of()).status()).isEqualTo(403);
        assertThat(foreign.post(customer.path(), Map.of("email", customer.email()))
                        .status())
                .isEqualTo(403);
        CustomerBrowser browser = new CustomerBrowser(BASE).open(link).submit(link);
        for (String path : new String[] {
            customer.cancelPath(), customer.cancelPath() + "/notification", customer.path() + "/sign-out"
        }) {
            assertThat(browser.post(path, Map.of()).status()).as(path).isEqualTo(403);
        }
        assertThat(casesOf(customer)).isEmpty();
    }

    @Test
    @DisplayName("Signing out ends the session at once, also for a copy of the cookie")
    void signOut() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer);
        String copy = browser.cookie("SORTIE-CUSTOMER");
        browser.submit(customer.path() + "/sign-out");
        assertThat(browser.page()).contains("You are signed out.");
        assertThat(browser.cookie("SORTIE-CUSTOMER")).isNull();
        assertThat(get(customer.path(), null, "Cookie", "SORTIE-CUSTOMER=" + copy)
                        .text())
                .contains("id=\"email\"");
    }

    @Test
    @DisplayName("Without a session the steps of a cancellation lead to the sign-in page; no such brand, no such page")
    void notSignedIn() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = new CustomerBrowser(BASE).open(customer.cancelPath());
        assertThat(browser.path()).isEqualTo(customer.path());
        assertThat(browser.page()).contains("id=\"email\"").doesNotContain(customer.email());
        assertThat(get("/no-brand/subscriptions", null).status()).isEqualTo(404);
        assertThat(get("/no-brand/subscriptions/sign-in/x", null).status()).isEqualTo(404);
    }
}
