package io.sortie.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about a sender counts, as RFC 8601 has it written. */
class SenderVerdictTest {

    private static final String OURS = "mx.example.org";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results: mx.example.org; dmarc=pass",
                "Authentication-Results: MX.Example.org 1; spf=fail; DMARC = Pass (p=reject) header.from=a.example",
                "authentication-results: mx.example.org;\r\n dkim=pass (1; 2) header.d=a.example;\r\n\tdmarc=pass",
                "Authentication-Results: mx.example.org; dmarc=pass\r\nAuthentication-Results: mx.example.org; dmarc=fail"
            })
    @DisplayName("SEM-14 our own server's finding that the sender's domain vouches for the mail")
    void passed(String header) throws MessagingException {
        assertThat(SenderVerdict.passed(mail(header), OURS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: none",
                "Authentication-Results: mx.example.org; none",
                "Authentication-Results: mx.example.org; dmarc=fail",
                "Authentication-Results: mx.example.org; spf=pass; dkim=pass",
                "Authentication-Results: mx.example.org; dkim=fail (dmarc=pass)",
                "Authentication-Results: mx.example.org; x-dmarc=pass",
                "Authentication-Results: mx.example.org; dmarc=passed",
                "Authentication-Results: mx.example.org.attacker.example; dmarc=pass",
                "Authentication-Results: other.example; dmarc=pass",
                "Authentication-Results: mx.example.org; dmarc=fail\r\nAuthentication-Results: mx.example.org; dmarc=pass",
                "Authentication-Results:"
            })
    @DisplayName("SEM-14 anybody else's word, anything else than a pass, and what the mail brought along: not proven")
    void notPassed(String header) throws MessagingException {
        assertThat(SenderVerdict.passed(mail(header), OURS)).isFalse();
    }

    @Test
    @DisplayName("SEM-14 where no server is trusted nothing proves a sender")
    void nobodyTrusted() throws MessagingException {
        MimeMessage mail = mail("Authentication-Results: ; dmarc=pass");
        assertThat(SenderVerdict.passed(mail, null)).isFalse();
        assertThat(SenderVerdict.passed(mail, "")).isFalse();
    }

    private static MimeMessage mail(String header) throws MessagingException {
        String source = header + "\r\nFrom: anna@a.example\r\n\r\nMerci";
        return new MimeMessage((Session) null, new ByteArrayInputStream(source.getBytes(StandardCharsets.US_ASCII)));
    }
}
