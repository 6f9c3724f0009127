package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The deletion of an account from the customer's own page. */
class AccountDeletionSignedInTest extends SigningIn {

    @Test
    @DisplayName(
            "SEM-14 SEM-15 from the subscriptions, nothing on file is typed again and nothing the browser sends for it counts;"
                    + " a link still confirms")
    void fromTheSubscriptions() {
        Customer customer = customer("semrush", Map.of());
        String page = customer.path() + "/" + customer.subscriptionId() + "/delete-account";
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains("href=\"" + page + "\"", "Delete my account ACC-");
        browser.open(page);
        assertThat(browser.page())
                .contains(customer.email(), "Ask for the deletion</button>", "It works for 72 hours")
                .doesNotContain("id=\"email\"");
        browser.submit(page, "step", "edit");
        assertThat(browser.page()).contains("id=\"comment\"").doesNotContain("id=\"email\"", "id=\"accountId\"");
        browser.submit(page, "comment", "Thank you.", "email", "x@evil.example", "accountId", "ACC-1001");
        assertThat(browser.page()).contains("Thank you.", customer.email()).doesNotContain("evil");
        browser.submit(page + "/notification", "email", "x@evil.example", "accountId", "ACC-1001");
        assertThat(browser.path()).isEqualTo("/semrush/delete-account/received");
        settle();

        JsonNode file = onlyCase(customer);
        assertThat(file.path("state").asText()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(file.path("timeline").get(0).path("channel").asText()).isEqualTo("ACCOUNT");
        assertThat(subjects(customer)).anyMatch(subject -> subject.startsWith("Please confirm"));
        assertThat(browser.open(page).status()).isEqualTo(409);
        assertThat(browser.page()).contains("under way already");
    }

    @Test
    @DisplayName("S5 the account of somebody else is not reached, and without a session the way leads to the sign-in")
    void notOnesOwn() {
        Customer customer = customer("semrush", Map.of());
        String page = customer.path() + "/" + customer.subscriptionId() + "/delete-account";
        assertThat(signedIn(customer("semrush", Map.of())).open(page).status()).isEqualTo(404);
        CustomerBrowser stranger = new CustomerBrowser(BASE);
        assertThat(stranger.open(page).path()).isEqualTo(customer.path());
        assertThat(stranger.answer().statusCode()).isEqualTo(303);
        assertThat(casesOf(customer)).isEmpty();
    }
}
