package io.sortie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Documents;
import io.sortie.notification.receipt.ReceiptContent;
import io.sortie.notification.receipt.Receipts;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
class SentMailTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private Cases cases;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDispatcher dispatcher;

    @Autowired
    LinkTokens tokens;

    @Autowired
    Receipts receipts;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MailSlice.MovedClock clock;

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("test.smtp.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void empty() throws Exception {
        jdbc.sql("delete from outbox_mail").update();
        clock.reset();
        SMTP.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    @DisplayName(
            "SEM-14 a mail goes to the address on file and to nobody else, with the links put in and stored nowhere")
    void sent() throws Exception {
        CaseReference reference = onFile("A. Customer");
        put(new Mail(reference, "confirm-link", MailWordingTest.VALUES, "L1", null));
        assertThat(dispatcher.idle()).isFalse();
        dispatcher.dispatchNow();
        assertThat(dispatcher.idle()).isTrue();
        MimeMessage mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("on.file@customer.example");
        assertThat(mail.getHeader("From")).containsExactly("Semrush <no-reply@semrush.example>");
        assertThat(mail.getHeader("Reply-To")).containsExactly("help@semrush.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).endsWith("@sortie.example>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(MailSlice.START);
        assertThat(texts(mail)).allSatisfy(text -> assertThat(text)
                .contains("https://sortie.example/confirm/" + tokens.token("L1"))
                .contains("https://sortie.example/track/" + tokens.trackToken(reference))
                .doesNotContain("%%"));
        assertThat(jdbc.sql("select body_text from outbox_mail")
                        .query(String.class)
                        .single())
                .doesNotContain(tokens.token("L1"), tokens.trackToken(reference));
    }

    @Test
    @DisplayName("CON-08 the proof is attached as it is kept with the case")
    void attachment() throws Exception {
        CaseReference reference = onFile("A. Customer");
        ReceiptContent content = new ReceiptContent(ReceiptContent.Kind.CANCELLATION, List.of(), List.of());
        String document = transaction.execute(status -> receipts.create(cases.get(reference), content));
        put(new Mail(reference, "cancellation-proof", MailWordingTest.VALUES, null, document));
        dispatcher.dispatchNow();
        BodyPart attached = ((MimeMultipart) SMTP.getReceivedMessages()[0].getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo("preuve-" + reference + ".pdf");
        assertThat(attached.getInputStream().readAllBytes())
                .isEqualTo(documents.get(document).content());
    }

    @Test
    @DisplayName("S18 no name, plan or store ever begins a second header")
    void headerInjection() throws Exception {
        for (String line : List.of("\r\nBcc: b@evil.example", "\nX: 1", "\u2028Bcc: b@evil.example", "\u0085X: 1")) {
            Map<String, String> values = new HashMap<>(MailWordingTest.VALUES);
            values.put("storeName", "Play" + line);
            put(new Mail(onFile("A" + line), "store-instructions", values, null, null));
        }
        dispatcher.dispatchNow();
        for (MimeMessage mail : SMTP.getReceivedMessages()) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("X")).isNull();
            assertThat(mail.getSubject()).doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}]");
        }
        assertThat(SMTP.getReceivedMessages()).hasSize(4);
    }

    @Test
    @DisplayName("SEM-14 an address that carries a second one is refused")
    void addressInjection() {
        for (String address :
                List.of("a@b.example, c@evil.example", "a@b.example\r\nBcc: c@evil.example", "x <a@b.example>")) {
            CaseReference reference = CasesOnFile.open(jdbc, "A. Customer", address, Locale.UK);
            Mail mail = new Mail(reference, "came-back", MailWordingTest.VALUES, null, null);
            assertThatThrownBy(() -> put(mail))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageNotContaining("example");
        }
    }

    private CaseReference onFile(String name) {
        return CasesOnFile.open(jdbc, name, "on.file@customer.example", Locale.FRANCE);
    }

    private void put(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.put(mail));
    }

    private static List<String> texts(MimeMessage mail) throws Exception {
        MimeMultipart mixed = (MimeMultipart) mail.getContent();
        MimeMultipart related = (MimeMultipart) mixed.getBodyPart(0).getContent();
        MimeMultipart alternative = (MimeMultipart) related.getBodyPart(0).getContent();
        return List.of((String) alternative.getBodyPart(0).getContent(), (String)
                alternative.getBodyPart(1).getContent());
    }
}
