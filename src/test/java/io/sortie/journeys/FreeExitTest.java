package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import io.sortie.personexport.PersonExport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A renewal that was not announced in time: the customer leaves freely, and what was paid ahead comes back. */
class FreeExitTest extends RenewalJourney {

    @Autowired
    private Cases cases;

    @Autowired
    private PersonExport export;

    @Autowired
    private List<PersonalRecords> records;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void watched() {
        dayBegins();
    }

    @Test
    @DisplayName(
            "LAW-07 the system was down while the window closed: after the renewal out at once, free, the rest back")
    void missed() {
        Customer anna = renewsIn(50)
                .with("noticePeriod", "P1M")
                .with("commitmentUntil", "P400D")
                .buys();
        LocalDate renews = renewal(anna);
        long before = figures().path("missed").asLong();
        advance("P25D");
        dayBegins();
        assertThat(state(anna)).isEqualTo("MISSED");
        assertThat(anna.subjects()).isEmpty();
        assertThat(figures().path("missed").asLong()).isGreaterThan(before);
        moveTo(renews.plusDays(73).atTime(12, 0).atZone(PARIS).toInstant());
        JsonNode preview = anna.preview("signedIn", true);
        assertThat(preview.path("reason").asText()).contains("did not tell you in time", "leave at any time");
        assertThat(preview.path("fee").path("amount").asText()).isEqualTo("0.00");
        // 73 of 365 days are used, or of 366
        assertThat(new BigDecimal(preview.path("credit").path("amount").asText()))
                .isBetween(new BigDecimal("291.90"), new BigDecimal("292.40"));
        Cancelling leaving = anna.cancels("signedIn", true);
        assertThat(anna.orders()).containsExactly("cancel", "credit");
        Instant end = Instant.parse(anna.billing().path("billingEnd").asText());
        assertThat(Duration.between(end, now()).abs()).isLessThan(Duration.ofHours(1));
        assertThat(anna.billing().path("accessEnd").asText()).isEqualTo(end.toString());
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("was credited"));
        assertThat(anna.mail("Proof").path("text").asText()).doesNotContain("Early-termination");
    }

    @Test
    @DisplayName("LAW-07 CON-03 before the renewal that was not announced no notice holds: it ends with the term")
    void ahead() {
        Customer anna = renewsIn(50).with("noticePeriod", "P1M").buys();
        LocalDate renews = renewal(anna);
        advance("P25D");
        dayBegins();
        JsonNode preview = anna.preview("signedIn", true);
        assertThat(Instant.parse(preview.path("billingEnd").asText()))
                .isEqualTo(renews.atStartOfDay(PARIS).toInstant());
        assertThat(preview.path("reason").asText()).contains("no notice period is applied");
    }

    @Test
    @DisplayName("LAW-07 a letter that was sent in time opens no exit, one that did not arrive does")
    void sentOrNot() {
        Customer told = renewsIn(50).buys();
        Customer lost = renewsIn(50).buys();
        fault(java.util.Map.of("to", lost.email(), "mode", "REFUSE", "times", 1));
        dayBegins();
        assertThat(state(told)).isEqualTo("SENT");
        advance("P25D");
        dayBegins();
        assertThat(state(told)).isEqualTo("SENT");
        assertThat(state(lost)).isEqualTo("MISSED");
        advance("P30D");
        assertThat(told.preview("signedIn", true).path("reason").asText()).doesNotContain("in time");
        assertThat(lost.preview("signedIn", true).path("reason").asText()).contains("did not tell you in time");
    }

    @Test
    @DisplayName("LAW-07 the next renewal, announced in time, closes the exit")
    void closed() {
        Customer anna =
                renewsIn(50).with("period", "P6M").with("startedOn", "-P132D").buys();
        LocalDate renews = renewal(anna);
        moveTo(renews.minusDays(20).atTime(12, 0).atZone(PARIS).toInstant());
        dayBegins();
        assertThat(state(anna)).isEqualTo("MISSED");
        moveTo(renews.plusMonths(4).atTime(12, 0).atZone(PARIS).toInstant());
        dayBegins();
        assertThat(count(anna, NOTICE)).isEqualTo(1);
        assertThat(anna.preview("signedIn", true).path("reason").asText()).contains("did not tell you in time");
        moveTo(renews.plusMonths(6).plusDays(1).atTime(12, 0).atZone(PARIS).toInstant());
        dayBegins();
        assertThat(anna.preview("signedIn", true).path("reason").asText()).doesNotContain("in time");
    }

    @Test
    @DisplayName("LAW-17 LAW-21 letters and wishes are part of the export, and are erased with the person")
    void exportedAndErased() {
        Customer anna = renewsIn(70).buys();
        dayBegins();
        assertThat(post(
                                "/api/v1/review-reminders",
                                java.util.Map.of("subscriptionId", anna.subscription(), "months", 3),
                                "system")
                        .status())
                .isEqualTo(200);
        CaseReference reference =
                new CaseReference(anna.cancels("signedIn", true).reference());
        assertThat(export.of(cases.get(reference), Locale.ENGLISH).data().toString())
                .contains("RENEWAL_NOTICE", "reviewReminder=[Reminder[subscriptionId=" + anna.subscription());
        Person person = new Person(reference, "semrush", Set.of(anna.email()), List.of(reference));
        int erased = transaction.execute(status -> records.stream()
                .filter(owner -> owner.columns().contains("renewal_notice.letter_sha256"))
                .mapToInt(owner -> owner.erase(person))
                .sum());
        assertThat(erased).isEqualTo(2);
        assertThat(letters(anna)).isEmpty();
    }
}
