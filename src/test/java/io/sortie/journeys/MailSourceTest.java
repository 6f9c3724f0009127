package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.web.TestCards;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails as mailers really write them, byte for byte. */
class MailSourceTest extends MailJourney {

    private static final String HEADERS = "From: %from\nTo: %to\nMessage-ID: <%id>\nMIME-Version: 1.0\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Autowired
    private DataSource database;

    record Encoded(String name, String source, Charset charset) {
        @Override
        public String toString() {
            return name;
        }
    }

    static java.util.List<Encoded> encodings() {
        String plain = HEADERS + "Subject: Demande de remboursement\nContent-Type: text/plain";
        return java.util.List.of(
                new Encoded(
                        "quoted-printable in windows-1252, subject in RFC 2047",
                        HEADERS + "Subject: =?windows-1252?Q?D=E9mande_de_rembours=E9ment?=\n"
                                + "Content-Type: text/plain; charset=windows-1252\n"
                                + "Content-Transfer-Encoding: quoted-printable\n\n12,90 =80 d=E9bit=E9s =\nen =E9t=E9\n",
                        StandardCharsets.US_ASCII),
                new Encoded(
                        "base64 in UTF-8, subject in two encoded words",
                        HEADERS + "Subject: =?UTF-8?B?RGVtYW5kZSBkZSByZW0=?=\n =?UTF-8?B?Ym91cnNlbWVudA==?=\n"
                                + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                                + "MTIsOTAg4oKsIGTDqWJpdMOpcyBlbiDDqXTDqQ==\n",
                        StandardCharsets.US_ASCII),
                new Encoded("eight bits without a word about them", plain + "\n\n12,90 € débités en été\n", WINDOWS),
                new Encoded(
                        "a character set that nobody knows",
                        plain + "; charset=x-unheard-of\n\n12,90 € débités en été\n",
                        StandardCharsets.UTF_8),
                new Encoded(
                        "a web page alone",
                        HEADERS + "Subject: Demande de remboursement\nContent-Type: text/html; charset=utf-8\n\n"
                                + "<html><head><title>x</title><style>p{color:red}</style></head><body><script>a()</script>"
                                + "<p>12,90&nbsp;&euro; d&eacute;bit&eacute;s <b>en</b> été</p></body></html>\n",
                        StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    @DisplayName("SMA-05 French is read in whatever way it was encoded")
    void french(Encoded mail) {
        Customer anna = customer();
        writes(anna, mail.source(), mail.charset());
        assertThat(kept(refund(anna)).get("comment").toString().replaceAll("\\s+", " "))
                .isEqualTo("12,90 € débités en été");
    }

    @ParameterizedTest
    @DisplayName("LAW-25 a card number anywhere in it: nothing is kept, the customer on file hears how to write again")
    @ValueSource(
            strings = {
                "Subject: Demande de remboursement %card\nContent-Type: text/plain\n\nMerci\n",
                "Subject: Demande de remboursement\nContent-Type: text/plain\n\nCarte %card, merci\n",
                "Subject: Demande de remboursement\nContent-Type: text/html\n\n<p>Carte <b>%card</b></p>\n",
                "Subject: Hello\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n1\n--b\n"
                        + "Content-Type: text/plain; name=n.txt\nContent-Disposition: attachment\n\n%card\n--b--\n",
                "Subject: Hello\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png; name=\"%card.png\"\n\n"
                        + "1\n--b--\n"
            })
    void cardNumber(String rest) {
        String card = TestCards.ALL.get(0);
        String written = card.replaceAll("(....)", "$1 ").strip();
        Customer anna = customer();
        writes(anna, HEADERS + rest.replace("%card", written), StandardCharsets.UTF_8);
        assertThat(refunds(anna)).isEmpty();
        JsonNode task = task(anna);
        assertThat(shown(task, "whyText")).contains("card number", "numéro de carte");
        assertThat(shown(task, "subjectText")).isEqualTo("–");
        EngineTables tables = new EngineTables(database);
        for (String kind : new String[] {"INCOMING_MAIL", "ACT_", "OUTBOX", "CASE_FILE", "EVIDENCE"}) {
            assertThat(tables.holding(kind, card, written)).isEmpty();
        }
        assertThat(anna.subjects()).singleElement().asString().contains("write again");
        assertThat(anna.mails().get(0).path("text").asText())
                .contains("/smarters-pro/refund")
                .doesNotContain(written);
        assertThat(tables.holding("OUTBOX", anna.email())).isEmpty();
    }

    @Test
    @DisplayName("LAW-25 a stranger who sends a card number is not written to; nothing of the mail is kept either")
    void cardOfStranger() {
        Customer nobody = new Customer(this, "semrush", "none", "Nobody", java.util.UUID.randomUUID() + "@example.org");
        writes(nobody, HEADERS + "Subject: x\n\n" + TestCards.ALL.get(0) + "\n", StandardCharsets.UTF_8);
        assertThat(shown(task(nobody), "mailText")).isEqualTo("–");
        assertThat(nobody.mails()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a broken mail is somebody's task, never stuck and never lost")
    @ValueSource(
            strings = {
                "Subject: Demande de remboursement\nContent-Type: multipart/mixed; boundary=b\n\nno boundary at all\n",
                "Subject: Demande de remboursement\nContent-Type: text/plain; charset=\"\nContent-Transfer-Encoding: base65\n\n1\n",
                "Subject: =?x?Q?=\nContent-Type: multipart/report; boundary\n\n1\n"
            })
    void broken(String rest) {
        Customer anna = customer();
        writes(anna, HEADERS + rest, StandardCharsets.UTF_8);
        assertThat(taken(anna)).hasSize(1);
    }

    @Test
    @DisplayName("two senders, or none, are nobody on file")
    void twoSenders() {
        Customer anna = customer();
        int before = tasks().size();
        writes(
                anna,
                "From: %from, other@example.org\nTo: %to\nMessage-ID: <%id>\nSubject: Demande de remboursement\n\n1\n",
                StandardCharsets.UTF_8);
        writes(anna, "To: %to\nMessage-ID: <%id>\nSubject: Demande de remboursement\n\n1\n", StandardCharsets.UTF_8);
        assertThat(refunds(anna)).isEmpty();
        assertThat(tasks()).hasSize(before + 2);
    }

    @Test
    @DisplayName("a mail to two brands, or to none, is for a person")
    void twoBrands() {
        Customer anna = customer();
        writes(
                anna,
                "From: %from\nTo: %to, support@semrush.example\nMessage-ID: <%id>\nSubject: Demande de remboursement\n\n1\n",
                StandardCharsets.UTF_8);
        assertThat(shown(task(anna), "whyText")).contains("no address of one brand alone");
        assertThat(shown(task(anna), "brandName")).isEqualTo("–");
    }
}
