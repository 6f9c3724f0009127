package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Within the law's period everything paid comes back, and is paid in the law's time [LAW-12]. */
class RefundByLawTest extends RefundFaultsJourney {

    @Test
    @DisplayName("LAW-12 a weekly plan on day 8: both weeks come back, though the newest payment is a renewal")
    void weekly() {
        Refunding refund =
                Refunding.asked(consumer("-P8D").with("period", "P7D").buys(), "CHANGED_MIND", Map.of());
        assertThat(refund.amount()).isEqualTo("25.80 EUR");
        assertThat(refund.refunds()).hasSize(2);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @Test
    @DisplayName("LAW-12 a business customer, or day 15: one payment, by the brand's own terms")
    void notByLaw() {
        Customer business =
                consumer("-P8D").with("period", "P7D").who("type", "BUSINESS").buys();
        assertThat(preview(business, null).path("ground").asText()).isEqualTo("PARTIAL");
        Customer late = consumer("-P15D").with("period", "P7D").buys();
        assertThat(preview(late, null).path("ground").asText()).isEqualTo("PARTIAL");
    }

    @Test
    @DisplayName("LAW-12 what was bought beside the plan comes back with it; named alone, it comes back alone")
    void besideThePlan() {
        Customer customer = consumer("-P3D").buys();
        String addon = charged(customer, "ADDON", "5.00", now());
        assertThat(preview(customer, addon).at("/amount/amount").asText()).isEqualTo("5.00");
        Refunding refund = Refunding.asked(customer, "CHANGED_MIND", Map.of());
        assertThat(refund.amount()).isEqualTo("17.90 EUR");
        assertThat(refund.refunds()).hasSize(2);
    }

    @Test
    @DisplayName(
            "SEM-19 only the first payment of an add-on is its purchase: charged again with the plan it is a renewal")
    void addonRenewed() {
        Customer customer = customerOf("semrush")
                .who("type", "BUSINESS")
                .with("startedOn", "-P33D")
                .price("12.90", "EUR")
                .buys();
        List<JsonNode> charges = Customer.all(Refunding.bill(customer).path("charges"));
        Instant renewed =
                Instant.parse(charges.get(charges.size() - 1).path("at").asText());
        String first = charged(customer, "ADDON", "5.00", renewed.minus(Duration.ofDays(20)));
        String again = charged(customer, "ADDON", "5.00", renewed);
        String other = charged(customer, "ADDON", "7.00", renewed);
        assertThat(preview(customer, first).path("reason").asText()).doesNotContain("is a renewal");
        assertThat(preview(customer, again).path("reason").asText()).contains("is a renewal");
        assertThat(preview(customer, other).path("ground").asText()).isEqualTo("FULL");
    }

    @Test
    @DisplayName("LAW-12 ordered is not paid: at the end of the 14 days supervisors have a task, a second before not")
    void paidInTime() {
        Refunding refund = Refunding.asked(consumer("-P3D").buys(), "CHANGED_MIND", Map.of());
        assertThat(refund.refunds()).hasSize(1);
        Instant end = inParis(refund.of().instant("openedAt"), 14);
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund is on its way")
                        .path("text")
                        .asText())
                .contains("By law the money is back with you by " + day(end))
                .doesNotContain("some take until");
        moveTo(end.minusSeconds(2));
        assertThat(refund.of().tasks()).isEmpty();
        moveTo(end.plusSeconds(1));
        assertThat(refund.task()).isEqualTo("userTask_pursueRefund");
        advance("P10D");
        assertThat(refund.task()).as("it stays").isEqualTo("userTask_pursueRefund");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.of().tasks()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"12900, JPY", "212.905, TND"})
    @DisplayName("SEM-21 to the smallest unit in every currency, from the request to the bank")
    void currencies(String price, String currency) {
        Refunding refund = Refunding.asked(
                customerOf("semrush")
                        .who("type", "BUSINESS")
                        .with("startedOn", "-P3D")
                        .price(price, currency)
                        .buys(),
                "CHANGED_MIND",
                Map.of());
        assertThat(refund.amount()).isEqualTo(price + " " + currency);
        refund.approvedBy("finance");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.refunds().get(0).at("/amount/amount").asText()).isEqualTo(price);
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.amount()).isEqualTo(price + " " + currency);
    }

    @Test
    @DisplayName("GUI-05 the common fields are taken: wish, reason, and words under either name")
    void commonFields() {
        Refunding refund = Refunding.asked(
                customerOf("splashtop").who("type", "BUSINESS").buys(),
                "OTHER",
                Map.of(
                        "explanation", "",
                        "comment", "The words under the other name.",
                        "reason", "TOO_EXPENSIVE",
                        "expectedResolution", "SOLVE_PROBLEM"));
        assertThat(refund.shown("comment")).isEqualTo("The words under the other name.");
        String export =
                get("/api/v1/cases/" + refund.reference() + "/export", "system").text();
        assertThat(export).contains("SOLVE_PROBLEM", "TOO_EXPENSIVE");
        Answer wrong = Refunding.ask(refund.of().customer(), "OTHER", Map.of("expectedResolution", "ANYTHING"));
        assertThat(wrong.status()).isEqualTo(422);
    }

    private JsonNode preview(Customer customer, String charge) {
        Map<String, Object> more = charge == null ? Map.of() : Map.of("orderId", charge);
        return post("/api/v1/refunds/preview", Refunding.request(customer, "CHANGED_MIND", more), "system")
                .body();
    }

    private String charged(Customer customer, String kind, String amount, Instant at) {
        Answer charged = post(
                "/demo/billing/charges",
                Map.of("subscriptionId", customer.subscription(), "kind", kind, "amount", amount, "at", at.toString()),
                null);
        return charged.body().path("id").asText();
    }

    private Buying consumer(String startedOn) {
        return customerOf("smarters-pro").with("startedOn", startedOn).price("12.90", "EUR");
    }

    private static String day(Instant instant) {
        return DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)
                .format(instant.atZone(ZoneId.of("Europe/Paris")));
    }
}
