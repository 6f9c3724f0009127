package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.BillingUnavailable;
import io.sortie.sandbox.AtOnce;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The day's run over all that renews: who is told what, once. */
class RenewalNoticeTest extends RenewalJourney {

    @Autowired
    private TransactionTemplate transaction;

    /** So that renewals are watched from before the first test's customers on. */
    @BeforeEach
    void watched() {
        dayBegins();
    }

    @Test
    @DisplayName("LAW-06 CON-02 the notice leaves by name with the last day in a box, once; a second run sends none")
    void once() {
        Customer anna = renewsIn(70).buys();
        dayBegins();
        JsonNode mail = anna.mail(NOTICE);
        LocalDate last = renewal(anna).minusDays(1);
        assertThat(mail.path("text").asText())
                .contains("Hello Anna Berg,", "* Last day to refuse the renewal: " + english(last) + " *")
                .contains("renews by itself on " + english(renewal(anna)), "€365.00 every year", "/semrush/cancel");
        assertThat(letters(anna)).singleElement().satisfies(letter -> {
            assertThat(letter.path("kind").asText()).isEqualTo("RENEWAL_NOTICE");
            assertThat(letter.path("day").asText()).isEqualTo(last.toString());
            assertThat(letter.path("state").asText()).isEqualTo("SENT");
            assertThat(letter.path("letterSha256").asText()).hasSize(64);
            assertThat(letter.path("sentAt").asText()).isNotEmpty();
        });
        dayBegins();
        advance("P3D");
        dayBegins();
        assertThat(count(anna, NOTICE)).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from outbox_mail where kind = 'renewal-notice'")
                        .query(Integer.class)
                        .single())
                .as("no copy of a letter is kept")
                .isZero();
    }

    @Test
    @DisplayName("LAW-06 in French to who reads French, with the same day")
    void french() {
        Customer zoe = renewsIn(70).who("locale", "fr-FR").buys();
        dayBegins();
        assertThat(zoe.mail("date limite").path("text").asText())
                .contains("Bonjour Anna Berg,", "Date limite pour refuser le renouvellement", "chaque année");
    }

    @Test
    @DisplayName("CON-02 the window opens with the customer's day, to the second, in Tokyo")
    void opens() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        Customer ken = customerOf("parlons")
                .who("country", "JP")
                .who("type", "CONSUMER")
                .with("period", "P1Y")
                .with("startedOn", today().plusDays(120).minusYears(1).toString())
                .buys();
        LocalDate renews = java.time.Instant.parse(
                        ken.billing().path("paidThrough").asText())
                .atZone(tokyo)
                .toLocalDate();
        LocalDate opens = renews.minusDays(1).minusMonths(3);
        moveTo(opens.atStartOfDay(tokyo).minusSeconds(30).toInstant());
        dayBegins();
        assertThat(count(ken, NOTICE)).isZero();
        moveTo(opens.atStartOfDay(tokyo).plusSeconds(1).toInstant());
        dayBegins();
        assertThat(count(ken, NOTICE)).isEqualTo(1);
    }

    @Test
    @DisplayName("CON-02 month to month, between businesses, sold by a store, cancelled: nobody is written to")
    void nobody() {
        List<Customer> none = List.of(
                renewsIn(20).with("period", "P1M").buys(),
                renewsIn(70).who("type", "BUSINESS").buys(),
                renewsIn(70).with("store", "GOOGLE_PLAY").buys());
        Customer leaving = renewsIn(70).buys();
        leaving.cancels("signedIn", true);
        dayBegins();
        none.forEach(customer -> assertThat(letters(customer)).isEmpty());
        assertThat(letters(leaving)).isEmpty();
    }

    @Test
    @DisplayName(
            "LAW-24 a consumer in California is reminded on the anniversary: product, frequency, amount, the way out")
    void california() {
        Customer max = customerOf("semrush")
                .who("country", "US-CA")
                .who("type", "CONSUMER")
                .price("49.95", "USD")
                .with("startedOn", today().plusDays(2).minusYears(1).toString())
                .buys();
        dayBegins();
        assertThat(max.subjects()).isEmpty();
        advance("P4D");
        dayBegins();
        dayBegins();
        assertThat(max.mail("what you have and what it costs").path("text").asText())
                .contains("Guru", "49.95 every month", "/semrush/cancel");
        assertThat(max.subjects()).hasSize(1);
    }

    @Test
    @DisplayName("LAW-06 killed in the middle of a batch nothing of it was sent; the run goes on and sends each once")
    void killed() {
        Customer anna = renewsIn(70).buys();
        String run = renewals.begin();
        transaction.executeWithoutResult(status -> {
            while (renewals.sendNextBatch(run)) {}
            assertThat(letters(anna)).isEmpty();
            status.setRollbackOnly();
        });
        settle();
        assertThat(letters(anna)).isEmpty();
        assertThat(anna.subjects()).isEmpty();
        while (renewals.sendNextBatch(run)) {}
        renewals.close(run);
        settle();
        assertThat(count(anna, NOTICE)).isEqualTo(1);
    }

    @Test
    @DisplayName("LAW-06 two nodes with the same run, and two runs at once: one letter each")
    void twoNodes() throws Exception {
        List<Customer> customers =
                List.of(renewsIn(70).buys(), renewsIn(71).buys(), renewsIn(72).buys());
        String run = renewals.begin();
        Callable<Boolean> sameRun = () -> {
            while (renewals.sendNextBatch(run)) {}
            return true;
        };
        assertThat(AtOnce.run(2, sameRun)).containsOnly(true);
        Customer late = renewsIn(73).buys();
        Callable<Boolean> ownRun = () -> {
            String own = renewals.begin();
            try {
                while (renewals.sendNextBatch(own)) {}
                return true;
            } catch (org.springframework.dao.DataAccessException faster) {
                return false;
            }
        };
        assertThat(AtOnce.run(4, ownRun)).contains(true);
        settle();
        customers.forEach(customer -> assertThat(count(customer, NOTICE)).isEqualTo(1));
        assertThat(count(late, NOTICE)).isEqualTo(1);
    }

    @Test
    @DisplayName("LAW-06 billing away: the same batch comes again, and nobody is left out")
    void billingAway() {
        Customer anna = renewsIn(70).buys();
        Map<String, Object> fault = Map.of("operation", "read", "mode", "FAIL_BEFORE", "times", 1);
        assertThat(post("/demo/billing/faults", fault, null).status()).isEqualTo(201);
        String run = renewals.begin();
        assertThatThrownBy(() -> {
                    while (renewals.sendNextBatch(run)) {}
                })
                .isInstanceOf(BillingUnavailable.class);
        assertThat(letters(anna)).isEmpty();
        while (renewals.sendNextBatch(run)) {}
        settle();
        assertThat(count(anna, NOTICE)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "SEM-14 an address that a mail server refuses: the letter has failed, is listed, and supervisors see it")
    void refused() {
        Customer anna = renewsIn(70).buys();
        long failed = figures().path("failed").asLong();
        fault(Map.of("to", anna.email(), "mode", "REFUSE", "times", 1));
        dayBegins();
        assertThat(letters(anna)).singleElement().satisfies(letter -> {
            assertThat(letter.path("state").asText()).isEqualTo("FAILED");
            assertThat(letter.path("failure").asText()).isEqualTo("UNKNOWN_ADDRESS");
        });
        assertThat(figures().path("failed").asLong()).isEqualTo(failed + 1);
        assertThat(get("/api/v1/renewal-notices", "agent").text()).contains(anna.subscription());
    }

    @Test
    @DisplayName(
            "GUI-14 a reminder by REST: on its day, once; another wish replaces it, what cannot be chosen is refused")
    void reminder() {
        Customer anna = customerOf("semrush").buys();
        assertThat(remind(anna, 12).status()).isEqualTo(200);
        Answer asked = remind(anna, 1);
        LocalDate on = LocalDate.parse(asked.body().path("on").asText());
        assertThat(on).isEqualTo(today().plusMonths(1));
        assertThat(remind(anna, 2).status()).isEqualTo(422);
        moveTo(on.atStartOfDay(PARIS).minusSeconds(30).toInstant());
        dayBegins();
        assertThat(anna.subjects()).isEmpty();
        moveTo(on.atStartOfDay(PARIS).plusSeconds(1).toInstant());
        dayBegins();
        dayBegins();
        assertThat(anna.mail("look through").path("text").asText()).contains("Guru", "/semrush/subscriptions");
        assertThat(anna.subjects()).hasSize(1);
        assertThat(letters(anna))
                .singleElement()
                .satisfies(letter -> assertThat(letter.path("kind").asText()).isEqualTo("REVIEW_REMINDER"));
    }

    private Answer remind(Customer customer, int months) {
        return post(
                "/api/v1/review-reminders",
                Map.of("subscriptionId", customer.subscription(), "months", months),
                "system");
    }

    private static String english(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.LONG)
                .withLocale(java.util.Locale.ENGLISH)
                .format(day);
    }
}
