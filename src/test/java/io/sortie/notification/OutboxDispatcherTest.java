package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sortie.cases.CaseReference;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
class OutboxDispatcherTest {

    private static final int PORT = freePort();

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MailSlice.MovedClock clock;

    @MockitoBean
    LinkDelivery delivery;

    @MockitoSpyBean
    OutboxMails mails;

    private GreenMail smtp;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("test.smtp.port", () -> PORT);
    }

    @BeforeEach
    void start() {
        jdbc.sql("delete from outbox_mail").update();
        clock.reset();
        smtp = server();
        smtp.start();
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    @DisplayName("R13 mail server down: nothing is lost, the pauses grow, each mail arrives once")
    void serverDown() throws Exception {
        smtp.stop();
        put("case-opened", null);
        put("came-back", null);
        for (int pause : new int[] {5, 10, 20, 40, 80, 160, 320, 640, 900, 900}) {
            dispatcher.dispatchNow();
            assertThat(states()).containsExactly("WAITING", "WAITING");
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(dispatcher.idle()).isTrue();
            clock.advance(Duration.ofMillis(1));
            assertThat(dispatcher.idle()).isFalse();
        }
        smtp = server();
        smtp.start();
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(messageIds()).hasSize(2).isEqualTo(new HashSet<>(storedIds()));
        assertThat(smtp.getReceivedMessages()).hasSize(2);
    }

    @Test
    @DisplayName("R13 killed between the mail server's answer and the commit: sent again under the same Message-ID")
    void crashAfterSmtp() throws Exception {
        put("confirm-link", "L1");
        doThrow(new Error("killed")).doCallRealMethod().when(mails).handedOver(any(), any());
        assertThatThrownBy(dispatcher::dispatchNow).hasMessage("killed");
        assertThat(states()).containsExactly("SENDING");
        dispatcher.dispatchNow();
        assertThat(smtp.getReceivedMessages()).hasSize(1);
        clock.advance(OutboxDispatcher.LEASE);
        dispatcher.dispatchNow();
        assertThat(smtp.getReceivedMessages()).hasSize(2);
        assertThat(messageIds()).hasSize(1);
        verify(delivery).handedOver("L1", MailSlice.START.plus(OutboxDispatcher.LEASE));
    }

    @Test
    @DisplayName("SEM-02 the hand-over is told once, with the time of the hand-over")
    void toldOnce() {
        clock.advance(Duration.ofSeconds(7));
        put("confirm-link", "L1");
        put("case-opened", null);
        dispatcher.dispatchNow();
        clock.advance(Duration.ofHours(1));
        dispatcher.dispatchNow();
        verify(delivery, times(1)).handedOver(any(), any());
        verify(delivery).handedOver("L1", MailSlice.START.plusSeconds(7));
    }

    @Test
    void aProcessThatIsNotReadyIsToldLaterWithoutASecondMail() {
        doThrow(new IllegalStateException("not there yet"))
                .doThrow(new IllegalStateException("not there yet"))
                .doNothing()
                .when(delivery)
                .handedOver(any(), any());
        put("confirm-link", "L1");
        dispatcher.dispatchNow();
        assertThat(states()).containsExactly("HANDED_OVER");
        for (int pause : new int[] {5, 10}) {
            clock.advance(Duration.ofSeconds(pause));
            dispatcher.dispatchNow();
        }
        assertThat(states()).containsExactly("SENT");
        verify(delivery, times(3)).handedOver("L1", MailSlice.START);
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aMailOfAStepThatFailedIsNeverSent() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    outbox.put(new Mail(onFile(), "came-back", MailWordingTest.VALUES, null, null));
                    throw new IllegalStateException("the step fails");
                }))
                .hasMessage("the step fails");
        dispatcher.dispatchNow();
        assertThat(smtp.getReceivedMessages()).isEmpty();
        verify(delivery, never()).handedOver(any(), any());
    }

    @Test
    void aMailNeedsTheTransactionOfItsStep() {
        Mail mail = new Mail(onFile(), "came-back", MailWordingTest.VALUES, null, null);
        assertThatThrownBy(() -> outbox.put(mail)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private CaseReference onFile() {
        return CasesOnFile.open(jdbc, "A. Customer", "on.file@customer.example", Locale.FRANCE);
    }

    private void put(String kind, String linkId) {
        Mail mail = new Mail(onFile(), kind, MailWordingTest.VALUES, linkId, null);
        transaction.executeWithoutResult(status -> outbox.put(mail));
    }

    private List<String> states() {
        return jdbc.sql("select state from outbox_mail").query(String.class).list();
    }

    private List<String> storedIds() {
        return jdbc.sql("select message_id from outbox_mail")
                .query(String.class)
                .list();
    }

    private Set<String> messageIds() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (MimeMessage message : smtp.getReceivedMessages()) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static GreenMail server() {
        return new GreenMail(new ServerSetup(PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
