package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Customers who have an account at their brand's identity provider, over real HTTP. */
class SingleSignOnTest extends SigningIn {

    private static final String LEAVING = "/oauth2/authorization/splashtop";
    private static final String COMING_BACK = "/login/oauth2/code/splashtop";
    private static final String SUBSCRIPTIONS = "/splashtop/subscriptions";

    private static final String TASKS = "/camunda/api/engine/engine/default/task/count";

    private static MockOAuth2Server provider;

    @BeforeAll
    static void answer() throws IOException {
        provider = new MockOAuth2Server(new OAuth2Config(true));
        provider.start(InetAddress.getByName("127.0.0.1"), IDENTITY_PORT);
    }

    @AfterAll
    static void hangUp() {
        provider.shutdown();
    }

    @Test
    @DisplayName("CON-05 a verified address opens this brand's subscriptions, and no other door")
    void verified() {
        Customer customer = customer("splashtop", Map.of());
        CustomerBrowser browser = comeBack(customer, true);
        assertThat(browser.path()).isEqualTo(SUBSCRIPTIONS);
        assertThat(browser.page()).contains(customer.email(), customer.subscriptionId());
        assertThat(browser.open("/semrush/subscriptions").page()).doesNotContain(customer.email());
        assertThat(browser.open(TASKS).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("GUI-12 who came that way cancels as who came by link, and signs out")
    void cancels() {
        Customer customer = customer("splashtop", Map.of());
        CustomerBrowser browser = comeBack(customer, true).open(customer.cancelPath());
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo(customer.cancelPath());
        browser.open(SUBSCRIPTIONS).submit(SUBSCRIPTIONS + "/sign-out");
        assertThat(browser.open(customer.cancelPath()).path()).isEqualTo(SUBSCRIPTIONS);
    }

    @Test
    @DisplayName("S10 an address that the provider has not verified opens nothing, and the page says why")
    void unverified() {
        Customer customer = customer("splashtop", Map.of());
        CustomerBrowser browser = comeBack(customer, false);
        assertThat(browser.page()).contains("was never confirmed").doesNotContain(customer.subscriptionId());
        assertThat(browser.cookie("SORTIE-CUSTOMER")).isNull();
    }

    @Test
    @DisplayName("S10 an answer meant for another browser, or one that comes a second time, opens nothing")
    void foreignAnswer() {
        Customer customer = customer("splashtop", Map.of());
        CustomerBrowser browser = comeBack(customer, true);
        String answer = browser.redirectedBy(COMING_BACK).getPath() + "?"
                + browser.redirectedBy(COMING_BACK).getRawQuery();
        for (CustomerBrowser late : new CustomerBrowser[] {browser, new CustomerBrowser(BASE)}) {
            late.open(answer);
            assertThat(late.answer().headers().firstValue("Location")).contains(SUBSCRIPTIONS + "?done=failed");
            assertThat(late.answer().headers().allValues("Set-Cookie"))
                    .noneMatch(it -> it.startsWith("SORTIE-CUSTOMER"));
        }
    }

    @Test
    @DisplayName("S10 an answer of one brand's provider opens nothing at another brand, wherever it is sent")
    void otherBrandsDoor() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = new CustomerBrowser(BASE).open(LEAVING);
        String answer = browser.answerOf(Map.of("username", "anna", "claims", claims(customer, true)));
        browser.open(answer.replace(BASE, "").replace("/code/splashtop", "/code/semrush"));
        assertThat(browser.path()).isEqualTo("/semrush/subscriptions");
        assertThat(browser.page()).contains("did not go through").doesNotContain(customer.subscriptionId());
        assertThat(browser.cookie("SORTIE-CUSTOMER")).isNull();
    }

    @Test
    @DisplayName("S10 an agent who tries a customer's sign-in with the same browser stays an agent")
    void agentStays() {
        CustomerBrowser browser = new CustomerBrowser(BASE)
                .open("/login")
                .submit("/login", "username", "agent", "password", "agent-demo");
        comeBack(browser, customer("splashtop", Map.of()), true);
        assertThat(browser.page()).contains("subscriptions/sign-out");
        assertThat(browser.open(TASKS).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S17 the way to the provider carries PKCE, a state, and our own address whatever the Host header says")
    void leaving() {
        assertThat(new CustomerBrowser(BASE)
                        .open(LEAVING)
                        .answer()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("http://127.0.0.1:" + IDENTITY_PORT)
                .contains("code_challenge_method=S256", "state=", "nonce=", "redirect_uri=" + BASE + COMING_BACK);
    }

    @Test
    @DisplayName("Only the brand that has a provider offers it; for others the address leads back to the link by mail")
    void otherBrands() {
        assertThat(get(SUBSCRIPTIONS, null).text()).contains(LEAVING);
        assertThat(get("/semrush/subscriptions", null).text()).doesNotContain("/oauth2/");
        CustomerBrowser browser = new CustomerBrowser(BASE).open("/oauth2/authorization/semrush");
        assertThat(browser.path()).isEqualTo("/semrush/subscriptions");
        assertThat(browser.page()).contains("did not go through", "id=\"email\"");
        assertThat(get("/oauth2/authorization/no-brand", null).status()).isEqualTo(404);
    }

    private static CustomerBrowser comeBack(Customer customer, boolean verified) {
        return comeBack(new CustomerBrowser(BASE), customer, verified);
    }

    /** To the provider, through its sign-in page, and back. */
    private static CustomerBrowser comeBack(CustomerBrowser browser, Customer customer, boolean verified) {
        return browser.open(LEAVING).answerHere(Map.of("username", "anna", "claims", claims(customer, verified)));
    }

    private static String claims(Customer customer, boolean verified) {
        return "{\"email\":\"%s\",\"email_verified\":%s}".formatted(customer.email(), verified);
    }
}
