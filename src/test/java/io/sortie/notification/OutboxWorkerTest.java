package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sortie.cases.CaseReference;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@TestPropertySource(
        properties = {
            "sortie.outbox.background=true",
            "spring.datasource.url=jdbc:h2:mem:worker;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
        })
class OutboxWorkerTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    OutboxWorker worker;

    @Autowired
    OutboxMails mails;

    @Autowired
    MimeMails smtp;

    @Autowired
    UndeliveredMails undelivered;

    @Autowired
    OutboxNews news;

    @Autowired
    MailSlice.MovedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("test.smtp.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void empty() throws Exception {
        dispatcher.dispatchNow();
        jdbc.sql("delete from outbox_mail").update();
        SMTP.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    @DisplayName("SPL-04 a mail is sent at once after the commit, without waiting for the sweep")
    void atOnce() {
        put();
        assertThat(SMTP.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @Test
    void theSweepFindsWhatWasLeftBehind() throws Exception {
        put();
        assertThat(SMTP.waitForIncomingEmail(10_000, 1)).isTrue();
        dispatcher.dispatchNow();
        SMTP.purgeEmailFromAllMailboxes();
        jdbc.sql("update outbox_mail set state = 'WAITING'").update();
        worker.sweep();
        assertThat(SMTP.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @Test
    @DisplayName("R10 two nodes at work on the same outbox send each mail once")
    void twoNodes() {
        OutboxDispatcher otherNode = new OutboxDispatcher(mails, undelivered, news, smtp, clock, Duration.ofDays(2));
        IntStream.range(0, 40).forEach(i -> put());
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(dispatcher::dispatchNow),
                        CompletableFuture.runAsync(otherNode::dispatchNow))
                .join();
        dispatcher.dispatchNow();
        assertThat(SMTP.waitForIncomingEmail(10_000, 40)).isTrue();
        assertThat(SMTP.getReceivedMessages()).hasSize(40);
    }

    private void put() {
        CaseReference reference = CasesOnFile.open(jdbc, "A. Customer", "a@customer.example", Locale.UK);
        transaction.executeWithoutResult(
                status -> outbox.put(new Mail(reference, "came-back", MailWordingTest.VALUES, null, null)));
    }
}
