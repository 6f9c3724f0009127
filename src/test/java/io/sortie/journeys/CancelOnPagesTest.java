package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customer's own way on the pages: form, summary, last click. */
class CancelOnPagesTest extends CancellationJourney {

    @Test
    @DisplayName(
            "SEM-01 SEM-16 CON-07 a summary, then one last click; before it nothing is opened, afterwards one case")
    void lastClick() {
        Customer anna = customerOf("semrush").buys();
        Browser browser = summary(anna, Map.of());
        assertThat(browser.page().status()).as(browser.text()).isEqualTo(200);
        assertThat(cases(anna)).isZero();
        browser.submit("/semrush/cancel/notification", Map.of());
        assertThat(browser.page().status()).isEqualTo(303);
        settle();
        assertThat(cases(anna)).isEqualTo(1);
        assertThat(anna.subjects()).singleElement().asString().startsWith("Please confirm");
        browser.open(browser.page().header("Location").replace(BASE, ""));
        assertThat(browser.text()).contains("CAN-").contains("spam");
        browser.submit("/semrush/cancel/resend", Map.of());
        assertThat(browser.page().status()).isLessThan(400);
        settle();
        assertThat(anna.subjects()).hasSize(2).allMatch(subject -> subject.startsWith("Please confirm"));
    }

    @Test
    @DisplayName("CON-07 the last button pressed twice opens one case and shows the same page")
    void pressedTwice() {
        Customer anna = customerOf("semrush").buys();
        Browser browser = summary(anna, Map.of());
        Browser.Form last = browser.form("/semrush/cancel/notification");
        String first = browser.send(last).page().header("Location");
        assertThat(browser.send(last).page().header("Location")).isEqualTo(first);
        assertThat(cases(anna)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "CON-01 CON-03 CON-04 CON-11 the summary says commitment, notice, fee, ends, losses and the data's fate")
    void summarySaysItAll() {
        Customer ines = customerOf("parlons")
                .with("commitmentUntil", "P7M")
                .with("noticePeriod", "P1M")
                .price("12.90", "EUR")
                .buys();
        String fee = ines.preview().path("fee").path("amount").asText();
        Browser browser = summary(ines, Map.of());
        assertThat(browser.text()).contains("€" + fee).contains("Early-termination fee", "Commitment", "Notice period");
        assertThat(browser.text()).contains("What you lose", "project data");
        browser.submit("/parlons/cancel/notification", Map.of());
        settle();
        assertThat(ines.charged("FEE")).containsExactly(fee);
    }

    @Test
    @DisplayName(
            "SEM-05 SEM-06 LAW-23 offers stand after the button that cancels, never before it; under consumer law none")
    void offersNeverInTheWay() {
        Customer anna = customerOf("semrush").buys();
        String summary = summary(anna, Map.of()).text();
        assertThat(summary).contains("<aside").contains("Pro");
        assertThat(summary.indexOf("/semrush/cancel/notification")).isPositive().isLessThan(summary.indexOf("<aside"));
        assertThat(summary(anna, Map.of("type", "CONSUMER")).text())
                .contains("/semrush/cancel/notification")
                .doesNotContain("<aside");
    }

    private Browser summary(Customer customer, Map<String, String> more) {
        String form = "/" + customer.brand() + "/cancel";
        Map<String, String> entries = new java.util.HashMap<>(more);
        entries.put("name", customer.name());
        entries.put("email", customer.email());
        entries.put("subscriptionId", customer.subscription());
        return new Browser(this).open(form).submit(form, entries);
    }

    private int cases(Customer customer) {
        return get("/api/v1/cases?subscriptionId=" + customer.subscription(), "system")
                .body()
                .path("content")
                .size();
    }
}
