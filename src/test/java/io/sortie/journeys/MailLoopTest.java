package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that write to us are never answered, and never open a case. */
class MailLoopTest extends MailJourney {

    private static final String REPORT =
            """
            From: Mail Delivery System <MAILER-DAEMON@example.org>
            To: %to
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <%id>
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I'm sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; %from
            Action: %action
            Status: 5.1.1
            --b
            Content-Type: text/rfc822-headers

            Subject: whatever
            Message-ID:
             %ours
            --b--
            """;

    @ParameterizedTest
    @DisplayName(
            "a program's mail that asks for nothing is remembered and nobody's task; one that asks is a person's task")
    @CsvSource({
        "Auto-Submitted, auto-replied",
        "Precedence, Bulk",
        "Precedence, junk",
        "Precedence, list",
        "List-Id, <news.example.org>",
        "X-Auto-Response-Suppress, All",
        "Return-Path, <>"
    })
    void programs(String header, String value) {
        Customer anna = customer();
        Map<String, Object> mail = Map.of(
                "brand", anna.brand(),
                "from", anna.email(),
                "subject", "Absence",
                "text", "En vacances",
                "headers", Map.of(header, value));
        writes(mail);
        assertThat(taken(anna)).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "SKIPPED"));
        writes(with(mail, "subject", SUBJECT));
        assertThat(refunds(anna)).isEmpty();
        assertThat(anna.mails()).isEmpty();
        assertThat(shown(task(anna), "whyText")).contains("program");
    }

    @Test
    @DisplayName("RFC 3834 a mail that says it is no automatic one is a person's")
    void notAutomatic() {
        Customer anna = customer();
        writes(Map.of(
                "brand", anna.brand(),
                "from", anna.email(),
                "subject", SUBJECT,
                "text", "Merci",
                "headers", Map.of("Auto-Submitted", "no", "Precedence", "first-class")));
        assertThat(refunds(anna)).hasSize(1);
    }

    @Test
    @DisplayName("an automatic answer to one of our mails repeats its subject and is nobody's task")
    void outOfOffice() {
        Customer anna = customer();
        Refunding refund = Refunding.asked(anna, "OTHER", Map.of());
        int mails = anna.mails().size();
        writes(Map.of(
                "brand", anna.brand(),
                "from", anna.email(),
                "subject", "Absence: " + SUBJECT + " " + refund.reference(),
                "text", "En vacances",
                "headers", Map.of("Auto-Submitted", "auto-replied")));
        assertThat(taken(anna)).singleElement().satisfies(row -> assertThat(row).containsEntry("state", "SKIPPED"));
        assertThat(anna.mails()).hasSize(mails);
    }

    @Test
    @DisplayName("a mail from our own address is not answered")
    void ourOwn() {
        int tasks = tasks().size();
        writes(Map.of("brand", "semrush", "from", "support@semrush.example", "subject", SUBJECT, "text", "1"));
        writes(Map.of("brand", "semrush", "from", "No-Reply@semrush.example", "subject", SUBJECT, "text", "1"));
        assertThat(tasks()).hasSize(tasks);
    }

    @Test
    @DisplayName("SEM-14 a mail of a case that comes back is told to the case, as if it had been refused; once")
    void bounce() {
        Customer anna = customer();
        Refunding refund = Refunding.asked(anna, "OTHER", Map.of());
        JsonNode ours = anna.mails().get(0);
        bounces(anna, ours, "delayed");
        assertThat(refund.of().file().path("undelivered")).isEmpty();
        bounces(anna, ours, "failed");
        bounces(anna, ours, "failed");
        assertThat(refund.of().file().path("undelivered").toString()).isEqualTo("[\"refund-received\"]");
        List<JsonNode> reach = Customer.all(get(
                        "/engine-rest/task?taskDefinitionKey=userTask_reachCustomer&processInstanceBusinessKey="
                                + refund.reference(),
                        "agent")
                .body());
        assertThat(reach).hasSize(1);
        assertThat(shown(reach.get(0), "failureText")).contains("has sent it back");
        assertThat(sort(reach.get(0), Map.of("decision", "GIVE_UP")).status()).isEqualTo(204);
    }

    @Test
    @DisplayName("after so many answers a day a sender's mails are for a person; the next day they are answered again")
    void tooMany() {
        Customer anna = customer();
        List<Customer> more = IntStream.range(0, 3)
                .mapToObj(i ->
                        customerOf("smarters-pro").who("email", anna.email()).buys())
                .toList();
        more.forEach(one -> writes(anna, SUBJECT, one.subscription()));
        assertThat(refunds(anna)).hasSize(3);
        writes(anna, SUBJECT, anna.subscription());
        assertThat(refunds(anna)).hasSize(3);
        assertThat(shown(task(anna), "whyText")).contains("as many answers today");
        advance("P1D");
        writes(anna, SUBJECT, "Encore : " + anna.subscription());
        assertThat(refunds(anna)).hasSize(4);
    }

    private void bounces(Customer customer, JsonNode ours, String action) {
        writes(
                customer,
                REPORT.replace("%ours", ours.path("messageId").asText()).replace("%action", action),
                StandardCharsets.US_ASCII);
    }
}
