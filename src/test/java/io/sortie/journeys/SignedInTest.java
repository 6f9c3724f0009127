package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The signed-in way out, over real HTTP and SMTP. */
class SignedInTest extends SigningIn {

    @Test
    @DisplayName("SPL-01 SPL-04 three steps: sign in, subscriptions, turn renewal off; at once, no agent, no link")
    void threeSteps() {
        Customer customer = customer("splashtop", Map.of());
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains("Turn off automatic renewal", "Automatic renewal: on");
        browser.open(customer.cancelPath());
        assertThat(browser.page()).contains("Turn off automatic renewal</button>", customer.email());
        browser.submit(customer.cancelPath() + "/notification");
        assertThat(browser.path()).isEqualTo("/splashtop/cancel/received");
        settle();
        JsonNode file = onlyCase(customer);
        assertThat(file.path("state").asText()).isIn("SCHEDULED", "IN_RETENTION");
        assertThat(subjects(customer)).noneMatch(subject -> subject.contains("confirm the cancellation"));
        assertThat(subjects(customer)).anyMatch(subject -> subject.startsWith("Proof of cancellation"));
        browser.open(customer.path());
        assertThat(browser.page())
                .contains(
                        "Automatic renewal: off",
                        "Nothing has been charged",
                        file.path("reference").asText())
                .doesNotContain("Turn off automatic renewal");
    }

    @Test
    @DisplayName("SEM-04 the same process from the subscription page, with no link; GUI-07 the channel is the account")
    void semrush() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains("Recurring: active", "Cancel subscription");
        browser.open(customer.cancelPath()).submit(customer.cancelPath() + "/notification");
        settle();
        JsonNode file = onlyCase(customer);
        assertThat(file.path("state").asText()).isEqualTo("AWAITING_AGENT");
        assertThat(file.path("timeline").get(0).path("channel").asText()).isEqualTo("ACCOUNT");
        assertThat(browser.open(customer.path()).page())
                .contains(file.path("reference").asText(), "/track/")
                .doesNotContain(customer.cancelPath());
    }

    @Test
    @DisplayName("SEM-22 a refund from the subscription: nothing on file is typed again, and nobody else's is reached")
    void refund() {
        Customer customer = customer("splashtop", Map.of());
        String refund = customer.path() + "/" + customer.subscriptionId() + "/refund";
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains(refund);
        browser.open(refund);
        assertThat(browser.page()).contains(customer.email()).doesNotContain("name=\"email\"");
        browser.submit(refund, "cause", "OTHER", "explanation", "Bought twice.");
        assertThat(browser.page()).contains("A person decides", "Bought twice.");
        browser.submit(refund + "/notification");
        assertThat(browser.path()).isEqualTo("/splashtop/refund/received");
        settle();
        JsonNode file = onlyCase(customer);
        assertThat(file.path("state").asText()).isEqualTo("AWAITING_AGENT");
        assertThat(file.path("timeline").get(0).path("channel").asText()).isEqualTo("ACCOUNT");
        assertThat(signedIn(customer("splashtop", Map.of())).open(refund).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "GUI-12 cost and next charge; CON-01 commitment; GUI-01 CON-05 a way out on line, by phone and by mail")
    void whatIsShown() {
        Customer customer = customer("parlons", Map.of("commitmentUntil", "2030-01-31"));
        String page = signedIn(customer).page();
        assertThat(page).contains("€249.95 every month", "Next charge", "Until 31 January 2030");
        assertThat(page).contains("href=\"" + customer.cancelPath() + "\"", "tel:+3319900", "mailto:support@parlons");
    }

    @Test
    @DisplayName("GUI-02 what an app store sold leads to the store, and a case can follow up")
    void appStore() {
        Customer customer = customer("smarters-pro", Map.of("store", "GOOGLE_PLAY"));
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page())
                .contains("https://play.google.com/store/account/subscriptions", "Cancel at Google Play");
        browser.open(customer.cancelPath()).submit(customer.cancelPath() + "/notification");
        settle();
        assertThat(onlyCase(customer).path("state").asText()).isEqualTo("AWAITING_CUSTOMER");
    }

    @Test
    @DisplayName("CON-06 reason and end date can be added; what is on file cannot be changed by the browser")
    void fixedEntries() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer).open(customer.cancelPath());
        browser.submit(customer.cancelPath(), "step", "edit");
        assertThat(browser.page()).contains("id=\"reason\"").doesNotContain("id=\"email\"", "id=\"subscriptionId\"");
        // billing has the country on file, and not the class
        assertThat(browser.page()).contains("name=\"type\"").doesNotContain("id=\"country\"");
        browser.submit(customer.cancelPath(), "reason", "NOT_USED", "email", "x@evil.example", "name", "Evil");
        assertThat(browser.page())
                .contains("I do not use it enough", customer.email())
                .doesNotContain("evil");
        browser.submit(
                customer.cancelPath() + "/notification", "email", "x@evil.example", "subscriptionId", "SUB-1001");
        assertThat(browser.path()).isEqualTo("/semrush/cancel/received");
        assertThat(onlyCase(customer).path("state").asText()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName(
            "CON-12 afterwards it says that it is recorded and that charges have stopped; a charge since is not hidden")
    void chargesHaveStopped() {
        Customer customer = customer("parlons", Map.of());
        CustomerBrowser browser = signedIn(customer).open(customer.cancelPath());
        browser.submit(customer.cancelPath() + "/notification");
        settle();
        advance("P70D");
        String page = signedIn(customer).page();
        assertThat(page)
                .contains("Ended", "Cancellation recorded", "Last charge", "Nothing has been charged")
                .doesNotContain("Next charge", customer.cancelPath());
        post("/demo/billing/charges", Map.of("subscriptionId", customer.subscriptionId()), null);
        assertThat(signedIn(customer).page()).contains("charged after billing had ended");
    }

    @Test
    @DisplayName("Pressing the last button twice opens one case")
    void twice() {
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer).open(customer.cancelPath());
        Map<String, String> entries = new HashMap<>(browser.hidden(customer.cancelPath() + "/notification"));
        String first =
                browser.post(customer.cancelPath() + "/notification", entries).query();
        String second =
                browser.post(customer.cancelPath() + "/notification", entries).query();
        assertThat(second).isEqualTo(first).startsWith("reference=CAN-");
    }

    @Test
    @DisplayName("The subscription of another customer, or of another brand, is not there")
    void otherCustomers() {
        Customer other = customer("semrush", Map.of());
        Customer customer = customer("semrush", Map.of());
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).doesNotContain(other.subscriptionId());
        assertThat(browser.open(other.cancelPath()).status()).isEqualTo(404);
        browser.open(customer.cancelPath());
        Map<String, String> entries = browser.hidden(customer.cancelPath() + "/notification");
        assertThat(browser.post(other.cancelPath() + "/notification", entries).status())
                .isEqualTo(404);
        assertThat(browser.open("/splashtop/subscriptions").page()).contains("id=\"email\"");
        assertThat(casesOf(other)).isEmpty();
    }
}
