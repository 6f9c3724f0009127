package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.sandbox.Timings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long the answer takes tells nobody whether a link was ever mailed. */
class LinkTimingTest extends SigningIn {

    // medians were measured within 1 to 2 %; a machine under load may well miss 5
    private static final int PERCENT = 10;
    private static final int TURNS = 7;
    private static final String UNKNOWN = "A".repeat(43);

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    @DisplayName("S14 S15 unknown, used and expired links that confirm are answered after the same time")
    void confirming(String method) {
        String used = confirmLink();
        assertThat(ask("POST", used).status()).isEqualTo(200);
        String expired = confirmLink();
        advance("PT25H");
        assertAlike(method, "/confirm/" + UNKNOWN, used, expired);
    }

    @Test
    @DisplayName("S14 S15 unknown, used and expired links that sign in are answered after the same time")
    void signingIn() {
        Customer customer = customer("semrush", Map.of());
        String used = askForLink(new CustomerBrowser(BASE), customer);
        new CustomerBrowser(BASE).open(used).submit(used);
        String expired = askForLink(new CustomerBrowser(BASE), customer);
        advance("PT20M");
        assertAlike("GET", "/semrush/subscriptions/sign-in/" + UNKNOWN, used, expired);
    }

    private void assertAlike(String method, String unknown, String used, String expired) {
        assertThat(ask(method, unknown).status()).isEqualTo(404);
        assertThat(ask(method, used).status()).isEqualTo(410);
        assertThat(ask(method, expired).status()).isEqualTo(410);
        Map<String, Runnable> links = new LinkedHashMap<>();
        links.put("unknown", () -> ask(method, unknown));
        links.put("used", () -> ask(method, used));
        links.put("expired", () -> ask(method, expired));
        Timings timings = Timings.alike(PERCENT, TURNS, links);
        System.out.println(method + " " + unknown + ": " + timings);
        assertThat(timings.spreadPercent()).as(timings.toString()).isLessThanOrEqualTo(PERCENT);
    }

    private String confirmLink() {
        Customer customer = customer("semrush", Map.of());
        post(
                "/api/v1/cancellations",
                Map.of(
                        "brand",
                        "semrush",
                        "subscriptionId",
                        customer.subscriptionId(),
                        "channel",
                        "WEB_FORM",
                        "customer",
                        Map.of("name", "Dana Lind", "email", customer.email())),
                "system");
        settle();
        return get("/demo/mailbox?to=" + customer.email(), null)
                .text()
                .replaceAll("(?s).*?(/confirm/[\\w-]{43}).*", "$1");
    }

    private Answer ask(String method, String link) {
        return send(method, link, method.equals("GET") ? null : "", null, "Content-Type", ApiJourney.FORM);
    }
}
