package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.database.SqlTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The life of a confirmation link, to the second. */
class ConfirmationLinkTest extends CancellationJourney {

    private static final Duration LIFE = Duration.ofHours(24);

    @Test
    @DisplayName("SEM-02 at 23:59:59 the link works")
    void worksInItsLastSecond() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        moveTo(leaving.instant("dueAt").minusSeconds(1));
        assertThat(leaving.press(leaving.confirmLink()).status()).isEqualTo(200);
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
        assertThat(leaving.tasks()).hasSize(1);
    }

    @Test
    @DisplayName("SEM-02 at 24:00:01 it does not: the request has lapsed, the customer is told and can start again")
    void isOverASecondLater() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        String link = leaving.confirmLink();
        moveTo(leaving.instant("dueAt").plusSeconds(1));
        assertThat(get(link, null).status()).isEqualTo(410);
        assertThat(leaving.press(link).status()).isEqualTo(410);
        assertThat(leaving.press(link).text()).contains("/semrush/cancel");
        assertThat(anna.subjects()).last().asString().startsWith("Not confirmed in time");
        assertThat(leaving.outcome()).isEqualTo("LAPSED");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(anna.cancels().confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SEM-02 the 24 hours are counted from the hand-over to the mail server, not from the request")
    void lifeBeginsWithTheHandOver() {
        Customer anna = customerOf("semrush").buys();
        Cancelling[] leaving = new Cancelling[1];
        whileMailServerIsDown(() -> {
            leaving[0] = anna.cancels();
            advance("PT2H");
        });
        assertThat(anna.mails()).isEmpty();
        assertThat(leaving[0].state()).isEqualTo("AWAITING_CONFIRMATION");
        advance("PT15M");
        Instant sent = Instant.parse(anna.mail("Please confirm").path("at").asText());
        Instant ends = leaving[0].instant("dueAt");
        assertThat(ends).isAfter(leaving[0].instant("openedAt").plus(LIFE).plus(Duration.ofHours(2)));
        assertThat(Duration.between(sent.plus(LIFE), ends).abs()).isLessThan(Duration.ofSeconds(2));
        moveTo(ends.minusSeconds(1));
        assertThat(leaving[0].press(leaving[0].confirmLink()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("SEM-02 a mail that could not be sent for two days lapses nothing")
    void nothingLapsesBeforeTheMailWentOut() {
        Customer anna = customerOf("semrush").buys();
        Cancelling[] leaving = new Cancelling[1];
        whileMailServerIsDown(() -> {
            leaving[0] = anna.cancels();
            advance("P2D");
        });
        advance("PT15M");
        assertThat(leaving[0].confirmed().state()).isEqualTo("AWAITING_AGENT");
        assertThat(anna.subjects())
                .filteredOn(s -> s.startsWith("Please confirm"))
                .hasSize(1);
    }

    @Test
    @DisplayName("a request undone before its mail went out is not stuck: the mail is sent once, its link is dead")
    void undoneBeforeTheHandOver() {
        Customer anna = customerOf("semrush").buys();
        Cancelling[] leaving = new Cancelling[1];
        whileMailServerIsDown(() -> {
            leaving[0] = anna.cancels();
            leaving[0].undo();
        });
        advance("PT15M");
        assertThat(leaving[0].outcome()).isEqualTo("UNDONE");
        assertThat(leaving[0].press(leaving[0].confirmLink()).status()).isEqualTo(410);
        assertThat(unsent(leaving[0])).isZero();
    }

    @Test
    @DisplayName("SEM-02 when the process hears of the hand-over an hour late, the link's life ends none the later")
    void hearsOfTheHandOverLate() {
        Customer anna = customerOf("semrush").buys();
        Cancelling[] leaving = new Cancelling[1];
        whileMailServerIsDown(() -> leaving[0] = anna.cancels());
        Instant sent = now();
        handedOverButNotTold(leaving[0], sent, sent.plus(Duration.ofHours(1)));
        advance("PT2H");
        assertThat(leaving[0].instant("dueAt")).isEqualTo(sent.plus(LIFE));
        moveTo(sent.plus(LIFE).minusSeconds(1));
        assertThat(leaving[0].state()).isEqualTo("AWAITING_CONFIRMATION");
        moveTo(sent.plus(LIFE).plusSeconds(1));
        assertThat(leaving[0].outcome()).isEqualTo("LAPSED");
    }

    /** As a crash leaves it right after the mail server's answer. */
    private void handedOverButNotTold(Cancelling leaving, Instant at, Instant tellAt) {
        jdbc.sql("update outbox_mail set state = 'HANDED_OVER', sent_at = ?, next_attempt_at = ? where reference = ?")
                .params(SqlTime.of(at), SqlTime.of(tellAt), leaving.reference())
                .update();
    }

    private int unsent(Cancelling leaving) {
        return jdbc.sql("select count(*) from outbox_mail where reference = ? and state <> 'SENT'")
                .param(leaving.reference())
                .query(Integer.class)
                .single();
    }
}
