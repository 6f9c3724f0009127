package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.sortie.billing.Subscription.Holder;
import io.sortie.cases.CaseReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that a mail server refuses for good, and those that wait because it may yet take them. */
@MailTest
class RefusedMailTest {

    private static final AnsweringSmtp SMTP = new AnsweringSmtp();
    private static final String GONE = "gone@customer.example";

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    UndeliveredMails undelivered;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MailSlice.MovedClock clock;

    @MockitoBean
    MailFailures failures;

    @MockitoBean
    LinkDelivery delivery;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("test.smtp.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void empty() throws Exception {
        jdbc.sql("delete from outbox_mail").update();
        clock.reset();
        SMTP.answers.clear();
        SMTP.asked.clear();
        SMTP.meanwhile = () -> {};
        SMTP.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT, 550 5.1.1 <gone@customer.example> no such mailbox, UNKNOWN_ADDRESS",
        "RCPT, 550 no mailbox by that name, UNKNOWN_ADDRESS",
        "RCPT, 553 5.1.3 bad destination mailbox address, UNKNOWN_ADDRESS",
        "RCPT, 552 5.2.2 mailbox full, MAILBOX_FULL",
        "RCPT, 552 over quota, MAILBOX_FULL",
        "DATA, 554 5.6.0 this content is not wanted, MAIL_REFUSED",
        "DATA, 554 transaction failed, MAIL_REFUSED"
    })
    @DisplayName("refused for good: tried once, told once, with the category alone")
    void refusedForGood(String command, String answer, MailFailure why) {
        SMTP.answers.put(command, answer);
        CaseReference reference = put(GONE, "L1");
        dispatcher.dispatchNow();
        clock.advance(Duration.ofDays(3));
        dispatcher.dispatchNow();
        assertThat(SMTP.tries(GONE)).isEqualTo(1);
        assertThat(states()).containsExactly("FAILED");
        verify(failures, times(1)).undeliverable(any());
        verify(failures)
                .undeliverable(argThat(mail -> mail.failure() == why
                        && mail.reference().equals(reference)
                        && mail.linkId().equals("L1")
                        && mail.failedAt().equals(MailSlice.START)));
        verify(delivery, never()).handedOver(any(), any());
        assertThat(undelivered.kinds(reference)).containsExactly("confirm-link");
        assertThat(jdbc.sql("select failure from outbox_mail")
                        .query(String.class)
                        .single())
                .isEqualTo(why.name());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT, 450 4.2.1 mailbox busy",
        "RCPT, 421 4.3.2 try again later",
        "RCPT, 530 5.7.0 authentication required",
        "RCPT, 535 5.7.8 wrong password",
        "MAIL, 550 5.7.1 we do not take mail from you",
        "RCPT, 554 5.7.1 your server is on a blocklist",
        "RCPT, 550 5.7.1 not wanted here",
        "DATA, 554 5.7.1 your server is on a blocklist",
        "MAIL, 530 5.7.0 authentication required",
        "DATA, 452 4.3.1 no space just now"
    })
    @DisplayName("R13 what may pass, or is ours to repair, waits and goes out afterwards")
    void waits(String command, String answer) {
        SMTP.answers.put(command, answer);
        put(GONE, null);
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("WAITING");
        SMTP.answers.clear();
        clock.advance(Duration.ofSeconds(5));
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("SENT");
        verifyNoInteractions(failures);
    }

    @Test
    @DisplayName("one refused mail does not hold up the others")
    void others() {
        SMTP.answers.put(GONE, "550 5.1.1 no such mailbox");
        put(GONE, null);
        put("here@customer.example", null);
        dispatcher.dispatchNow();
        assertThat(states()).containsExactlyInAnyOrder("FAILED", "SENT");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("tried in vain for two days it is given up, not a second before")
    void triedTooLong() {
        SMTP.answers.put("RCPT", "421 4.3.2 try again later");
        put(GONE, null);
        dispatcher.dispatchNow();
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("WAITING");
        clock.advance(Duration.ofMinutes(15));
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("FAILED");
        verify(failures).undeliverable(argThat(mail -> mail.failure() == MailFailure.TRIED_TOO_LONG));
    }

    @Test
    @DisplayName("what a blocklist refuses for two days becomes a task all the same")
    void blockedTooLong() {
        SMTP.answers.put("RCPT", "554 5.7.1 your server is on a blocklist");
        put(GONE, null);
        dispatcher.dispatchNow();
        clock.advance(Duration.ofDays(2));
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("FAILED");
        verify(failures).undeliverable(argThat(mail -> mail.failure() == MailFailure.TRIED_TOO_LONG));
    }

    @Test
    @DisplayName("days in which nobody tried do not count: a server that was off tries first")
    void countsFromTheFirstTry() {
        SMTP.answers.put("RCPT", "421 4.3.2 try again later");
        put(GONE, null);
        clock.advance(Duration.ofDays(9));
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    @DisplayName("a case that is not ready for the news is told later, and the mail is not tried again for that")
    void toldLater() {
        SMTP.answers.put(GONE, "550 5.1.1 no such mailbox");
        doThrow(new IllegalStateException("not now"))
                .doThrow(new IllegalStateException("not now"))
                .doNothing()
                .when(failures)
                .undeliverable(any());
        put(GONE, null);
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("REFUSED");
        for (int pause : new int[] {5, 10}) {
            clock.advance(Duration.ofSeconds(pause));
            dispatcher.dispatchNow();
        }
        assertThat(states()).containsExactly("FAILED");
        verify(failures, times(3)).undeliverable(any());
        assertThat(SMTP.tries(GONE)).isEqualTo(1);
        doNothing().when(failures).undeliverable(any());
    }

    @Test
    @DisplayName("SEM-14 sent again it is the same mail, to the address on file now; refused again, it is told again")
    void sentAgain() throws Exception {
        SMTP.answers.put(GONE, "550 5.1.1 no such mailbox");
        CaseReference reference = put(GONE, "L1");
        dispatcher.dispatchNow();
        String messageId = jdbc.sql("select message_id from outbox_mail")
                .query(String.class)
                .single();
        assertThat(sendAgain()).isTrue();
        dispatcher.dispatchNow();
        verify(failures, times(2)).undeliverable(any());
        CasesOnFile.move(reference, "new@customer.example");
        assertThat(sendAgain()).isTrue();
        assertThat(sendAgain()).isFalse();
        dispatcher.dispatchNow();
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
        assertThat(SMTP.getReceivedMessages()[0].getMessageID()).isEqualTo(messageId);
        assertThat(SMTP.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("new@customer.example");
        verify(delivery).handedOver("L1", MailSlice.START);
        assertThat(undelivered.kinds(reference)).isEmpty();
    }

    @Test
    @DisplayName("a mail of no case, such as a sign-in link, leaves nothing behind when it is refused")
    void ofNoCase() {
        SMTP.answers.put(GONE, "550 5.1.1 no such mailbox");
        Holder holder = new Holder("A. Customer", GONE, "en", "FR", null);
        String link = UUID.randomUUID().toString();
        transaction.executeWithoutResult(status ->
                outbox.put(new CustomerMail("semrush", holder, "sign-in-link", Duration.ofMinutes(15), link)));
        dispatcher.dispatchNow();
        assertThat(SMTP.tries(GONE)).isEqualTo(1);
        assertThat(states()).isEmpty();
        verifyNoInteractions(failures);
    }

    @Test
    @DisplayName("a killed node's mail waits for its lease alone, and one that lives keeps its own")
    void lease() {
        put(GONE, null);
        String id = dispatcher.due().get(0);
        jdbc.sql("update outbox_mail set state = 'SENDING', attempts = 1, next_attempt_at = ?")
                .param(OutboxMails.timestamp(clock.instant().plus(OutboxDispatcher.LEASE)))
                .update();
        clock.advance(OutboxDispatcher.LEASE.minusMillis(1));
        dispatcher.dispatchNow();
        assertThat(SMTP.tries(GONE)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(dispatcher.due()).containsExactly(id);
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    @DisplayName("R13 while a mail server takes its time, the sender's node keeps the mail, however long that lasts")
    void renewed() {
        List<List<String>> due = new ArrayList<>();
        SMTP.meanwhile = () -> {
            Duration most = OutboxDispatcher.LEASE.minusSeconds(1);
            clock.advance(most);
            dispatcher.renewLeases();
            clock.advance(most);
            due.add(dispatcher.due());
            clock.advance(Duration.ofSeconds(1));
            due.add(dispatcher.due());
        };
        put(GONE, null);
        String id = dispatcher.due().get(0);
        dispatcher.dispatchNow();
        assertThat(due).containsExactly(List.of(), List.of(id));
        assertThat(states()).containsExactly("SENT");
    }

    private boolean sendAgain() {
        UndeliverableMail mail = undelivered.get(
                jdbc.sql("select id from outbox_mail").query(String.class).single());
        return Boolean.TRUE.equals(transaction.execute(status -> outbox.sendAgain(mail)));
    }

    private CaseReference put(String email, String linkId) {
        CaseReference reference = CasesOnFile.open(jdbc, "A. Customer", email, Locale.UK);
        String kind = linkId == null ? "came-back" : "confirm-link";
        transaction.executeWithoutResult(
                status -> outbox.put(new Mail(reference, kind, MailWordingTest.VALUES, linkId, null)));
        return reference;
    }

    private List<String> states() {
        return jdbc.sql("select state from outbox_mail").query(String.class).list();
    }
}
