package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What privacy sees and does in Tasklist when a deletion comes near its day, and is late. */
class DeletionTasksInBrowserTest extends BrowserJourney {

    private static final String REASONS = "Three systems are being merged.";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr-FR"})
    @DisplayName(
            "LAW-17 LAW-19 the deadline is to be kept, then missed and told: both forms show what they need, and do it")
    void deadline(String locale) {
        Customer anna = customerOf("semrush").buys();
        Deleting.owes(anna, "UNPAID_INVOICE");
        Deleting late = Deleting.asked(anna).confirmed().nearlyDue();
        Page page = browserOf(locale);
        Tasklist tasklist = Tasklist.signIn(page, "privacy");
        assertThat(tasklist.open(tasklist.card(late.reference())).innerText()).contains(late.reference(), anna.email());
        tasklist.claim().decide("The deadline is kept");
        picture(page, "keep-deadline-" + locale);
        tasklist.complete();
        moveTo(late.dueAt().plusMillis(1));
        page.reload();
        assertThat(tasklist.open(tasklist.card(late.reference())).innerText()).contains(late.reference(), anna.email());
        tasklist.claim().decide("Tell the customer").fill("reasons", REASONS);
        assertThat(page.inputValue("[id$='_reasons']")).isEqualTo(REASONS);
        picture(page, "save-deadline-" + locale);
        tasklist.complete();
        settle();
        assertThat(anna.mail("is late").path("text").asText()).contains(REASONS, "CNIL", "judicial remedy");
        late.revoke();
    }

    @Test
    @DisplayName(
            "SEM-14 LAW-17 a letter that came last week: an agent starts the deletion from Tasklist's form, in French")
    void startedInTasklist() {
        Customer noah = customerOf("semrush").who("name", "Noah Petit").buys();
        LocalDate received = LocalDate.ofInstant(now(), ZoneOffset.UTC).minusDays(7);
        Page page = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(page, "agent")
                .startForm("Account deletion")
                .choose("brand", "Semrush")
                .fill("accountId", Deleting.account(noah))
                .fill("customerName", "Noah Petit")
                .fill("customerEmail", noah.email())
                .enterDay("receivedOn", received)
                .fill("comment", "Par courrier.");
        picture(page, "deletion-start-form");
        tasklist.start();
        settle();
        Deleting deletion = new Deleting(new Cancelling(
                noah,
                get("/api/v1/cases?email=" + noah.email(), "system")
                        .body()
                        .at("/content/0/reference")
                        .asText()));
        assertThat(deletion.state()).isEqualTo("AWAITING_CONFIRMATION");
        deletion.confirmed();
        Instant month =
                received.plusMonths(1).atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
        assertThat(deletion.dueAt()).isBetween(month.minus(Duration.ofDays(1)), month.plus(Duration.ofDays(1)));
        deletion.revoke();
    }
}
