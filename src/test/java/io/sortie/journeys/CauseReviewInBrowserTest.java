package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An agent reviews a stated cause in Tasklist, with nothing but what its form shows. */
class CauseReviewInBrowserTest extends BrowserJourney {

    @BeforeEach
    void anEmptyDesk() {
        nothingElseToDo();
    }

    @Test
    @DisplayName(
            "LAW-02 LAW-15 the form shows both ends and the cause, in French and English; accepted, it ends earlier")
    void accepted() {
        Customer anna = customerOf("parlons")
                .who("locale", "fr")
                .who("country", "FR")
                .who("type", "CONSUMER")
                .with(
                        "commitmentUntil",
                        LocalDate.ofInstant(now(), ZoneOffset.UTC).plusMonths(7).toString())
                .buys();
        Cancelling leaving = anna.cancels("reason", "LEGITIMATE_REASON", "comment", "I move to a country without it.");
        Page page = browserOf("fr-FR");
        Tasklist tasklist = Tasklist.signIn(page, "agent");
        Locator form = tasklist.open(tasklist.card(leaving.reference()));
        assertThat(form.innerText())
                .contains("Motif légitime", "I move to a country without it.")
                .contains("Vaut jusqu’à votre décision", "Si vous acceptez");
        picture(page, "cause-review-fr");
        page = browserOf("en-GB");
        tasklist = Tasklist.signIn(page, "agent");
        form = tasklist.open(tasklist.card(leaving.reference()));
        assertThat(form.innerText()).contains("Stands until you decide", "If you accept");
        tasklist.claim().decide("Accepted: it ends earlier").fill("causeNote", "The proof of the move is there.");
        picture(page, "cause-review-en");
        tasklist.complete();
        settle();
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(leaving.timeline()).anyMatch(line -> line.contains("The proof of the move is there."));
    }
}
