package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The review of a cause that lasts, or is overtaken: by its due date, by an undo, by the ordinary end itself. */
class CauseReviewLateTest extends CauseJourney {

    private static final DateTimeFormatter ENGINE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    @Test
    @DisplayName(
            "LAW-15 nobody answered in time: the supervisors know, the cancellation stands; an empty answer is none")
    void overdue() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        answer(leaving, "", "", false);
        answer(leaving, "ACCEPTED", " ", false);
        Instant due = OffsetDateTime.parse(leaving.task().path("due").asText(), ENGINE)
                .toInstant();
        moveTo(due.minusSeconds(1));
        assertThat(leaving.passed()).doesNotContain("event_reviewOverdue");
        moveTo(due.plusSeconds(1));
        assertThat(leaving.passed()).contains("event_reviewOverdue", "endEvent_supervisorsAlertedCause");
        assertThat(ends(ines)).containsExactly("cancel");
        answer(leaving, "DECLINED", "Late, but looked at.", true);
        assertThat(leaving.tasks()).isEmpty();
    }

    @Test
    @DisplayName("an undo while the cause is reviewed takes the review along")
    void undone() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(ends(ines)).containsExactly("cancel", "uncancel");
    }

    @Test
    @DisplayName("an undo after an accepted cause takes the earlier end back")
    void undoneAfterwards() {
        Customer ines = committed("DE").buys();
        Cancelling leaving = states(ines, "FOR_CAUSE", "requestedEndDate", inDays(20));
        answer(leaving, "ACCEPTED", "The outage is known.", true);
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        assertThat(leaving.undo().status()).isEqualTo(200);
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(ends(ines)).containsExactly("cancel", "cancel", "uncancel");
    }

    @Test
    @DisplayName("CON-09 LAW-15 declined after the ordinary end: what was charged in between is found all the same")
    void declinedAfterTheEnd() {
        Customer ines = monthly().buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        Watching watch = new Watching(leaving);
        moveTo(leaving.instant("billingEnd").plusSeconds(1));
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        watch.charge("12.34", "RENEWAL");
        watch.moveToLook(1);
        assertThat(watch.goesOn()).isFalse();
        answer(leaving, "DECLINED", "Late, but looked at.", true);
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(watch.mails("We found a charge after your cancellation")).hasSize(1);
    }

    @Test
    @DisplayName("LAW-15 accepted after the ordinary end: the end moves back to the declaration all the same")
    void acceptedAfterTheEnd() {
        Customer ines = monthly().buys();
        Cancelling leaving = states(ines, "FOR_CAUSE");
        moveTo(leaving.instant("billingEnd").plusSeconds(1));
        answer(leaving, "ACCEPTED", "Late, but looked at.", true);
        assertThat(Duration.between(leaving.instant("openedAt"), leaving.instant("billingEnd"))
                        .abs())
                .isLessThan(Duration.ofSeconds(5));
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        assertThat(ines.mail("cause you stated").path("text").asText()).contains("reviewed and accepted");
    }

    private Buying monthly() {
        return customerOf("parlons").who("country", "DE").who("type", "CONSUMER");
    }
}
