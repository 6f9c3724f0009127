package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.intake.CustomerInput;
import io.sortie.withdrawal.WithdrawalPreview;
import io.sortie.withdrawal.WithdrawalRequest;
import io.sortie.withdrawal.WithdrawalService;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A withdrawal from the customer's own page. */
class WithdrawalSignedInTest extends SigningIn {

    @Autowired
    private WithdrawalService withdrawals;

    @Test
    @DisplayName(
            "LAW-08 LAW-10 from the subscriptions straight to the summary: nothing on file is typed again, and nothing the"
                    + " browser sends for it counts")
    void fromTheSubscriptions() {
        Customer customer = customer("parlons", Map.of("startedOn", "-P2D"));
        String page = customer.path() + "/" + customer.subscriptionId() + "/withdraw";
        CustomerBrowser browser = signedIn(customer);
        assertThat(browser.page()).contains("href=\"" + page + "\"", "Withdraw from contract here");
        browser.open(page);
        assertThat(browser.page())
                .contains(customer.email(), customer.subscriptionId(), "Confirm withdrawal</button>")
                .doesNotContain("id=\"email\"");
        browser.submit(page + "/notification", "email", "x@evil.example", "contract", "SUB-1001");
        assertThat(browser.path()).isEqualTo("/parlons/withdraw/received");
        settle();
        JsonNode file = onlyCase(customer);
        assertThat(file.path("kind").asText()).isEqualTo("withdrawal");
        assertThat(file.path("subscriptionId").asText()).isEqualTo(customer.subscriptionId());
        assertThat(file.path("timeline").get(0).path("channel").asText()).isEqualTo("ACCOUNT");
        assertThat(subjects(customer)).anyMatch(subject -> subject.startsWith("Receipt of your withdrawal"));
    }

    @Test
    @DisplayName("LAW-08 the way is offered until the last second of the period, and not in the next one")
    void toTheSecond() {
        Customer customer = customer("parlons", Map.of("startedOn", "-P13D"));
        String page = customer.path() + "/" + customer.subscriptionId() + "/withdraw";
        WithdrawalPreview preview = withdrawals.preview(new WithdrawalRequest(
                "parlons",
                customer.subscriptionId(),
                null,
                new CustomerInput(null, customer.email(), null, null, null),
                true));
        Instant over =
                preview.lastDay().plusDays(1).atStartOfDay(preview.zone()).toInstant();
        moveTo(over.minusSeconds(120));
        CustomerBrowser browser = signedIn(customer);
        moveTo(over.minusSeconds(5));
        assertThat(browser.open(customer.path()).page()).contains("href=\"" + page + "\"");
        moveTo(over);
        assertThat(browser.open(customer.path()).page())
                .contains(customer.subscriptionId(), customer.cancelPath())
                .doesNotContain(page);
        assertThat(browser.open(page).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("LAW-08 a withdrawal that was stated is not offered a second time")
    void statedBefore() {
        Customer customer = customer("parlons", Map.of("startedOn", "-P2D"));
        String page = customer.path() + "/" + customer.subscriptionId() + "/withdraw";
        CustomerBrowser browser = signedIn(customer);
        browser.open(page).submit(page + "/notification");
        assertThat(browser.open(customer.path()).page())
                .contains(customer.subscriptionId())
                .doesNotContain(page);
    }

    @Test
    @DisplayName("S5 the contract of somebody else is not reached, and without a session the way leads to the sign-in")
    void notOnesOwn() {
        Customer customer = customer("parlons", Map.of("startedOn", "-P2D"));
        String page = customer.path() + "/" + customer.subscriptionId() + "/withdraw";
        assertThat(signedIn(customer("parlons", Map.of())).open(page).status()).isEqualTo(404);
        CustomerBrowser stranger = new CustomerBrowser(BASE);
        assertThat(stranger.open(page).path()).isEqualTo(customer.path());
        assertThat(casesOf(customer)).isEmpty();
    }
}
