package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that asks for a refund, from the address on file, opens its case by itself. */
class IncomingMailTest extends MailJourney {

    @Test
    @DisplayName("SMA-05 GUI-07 SEM-14 the mail opens a case, is its evidence, and is answered at the address on file")
    void opensCase() {
        Customer anna = customer();
        writes(anna, SUBJECT, "Bonjour,\n\nrien ne marche depuis lundi.\nAnna");
        Refunding refund = refund(anna);
        assertThat(refund.of().file().path("channel").asText()).isEqualTo("EMAIL");
        assertThat(kept(refund)).containsEntry("reason", "OTHER");
        assertThat(kept(refund).get("comment").toString()).isEqualTo("Bonjour,\n\nrien ne marche depuis lundi.\nAnna");
        assertThat(refund.of().timeline()).first().asString().contains("requested");
        assertThat(refund.subjects()).isNotEmpty();
        assertThat(anna.mails().get(0).path("subject").asText()).contains(refund.reference());
        assertThat(evidence(refund.reference())).contains("Subject: " + SUBJECT, "From: " + anna.email());
        assertThat(taken(anna)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("state", "CASE")
                .containsEntry("reference", refund.reference())
                .containsEntry("sender", null)
                .containsEntry("body", null));
    }

    @ParameterizedTest
    @DisplayName("SMA-05 capitals, accents, answers, forwards and the English words change nothing")
    @ValueSource(
            strings = {
                "DEMANDE DE REMBOURSEMENT",
                "Re: demande  de remboursement – merci",
                "TR : Fwd: Démande de remboursément",
                "AW: RE[2]: Refund request for last month",
                "Ma demande de remboursement"
            })
    void subjects(String subject) {
        Customer anna = customer();
        writes(anna, subject, "Merci.");
        assertThat(refunds(anna)).hasSize(1);
    }

    @Test
    @DisplayName("SMA-05 the form of whoever judges the request shows the mail among the files from the start")
    void shownToAgents() {
        Customer anna = customerOf("splashtop").who("type", "BUSINESS").buys();
        writes(anna, "Refund request", "It does not suit us.");
        assertThat(refund(anna).shown("evidenceText")).contains("e-mail.eml");
    }

    @Test
    @DisplayName("SMA-03 of several subscriptions the one whose order or payment is named is meant, none is guessed")
    void severalSubscriptions() {
        Customer first = customer();
        Customer second = customerOf("smarters-pro").who("email", first.email()).buys();
        writes(first, SUBJECT, "Merci.");
        assertThat(refunds(first)).isEmpty();
        assertThat(shown(task(first), "whyText")).contains("several subscriptions");
        String order = Refunding.bill(second).path("orderId").asText();
        writes(first, SUBJECT, "La commande " + order.toLowerCase(java.util.Locale.ROOT) + ", merci.");
        assertThat(refund(first).of().file().path("subscriptionId").asText()).isEqualTo(second.subscription());
    }

    @Test
    @DisplayName("SMA-03 two orders named are none; a number that only contains another is another")
    void twoOrders() {
        Customer first = customer();
        Customer second = customerOf("smarters-pro").who("email", first.email()).buys();
        String one = Refunding.bill(first).path("orderId").asText();
        String two = Refunding.bill(second).path("orderId").asText();
        writes(first, SUBJECT, one + " " + two);
        assertThat(refunds(first)).isEmpty();
        writes(first, SUBJECT, one + "7, or X" + two);
        assertThat(refunds(first)).isEmpty();
        writes(first, SUBJECT + " " + one, "Not " + two + "-B.");
        assertThat(refund(first).of().file().path("subscriptionId").asText()).isEqualTo(first.subscription());
    }

    @Test
    @DisplayName("SMA-05 an analyst adds words for one brand: they count there at once, and nowhere else")
    void newSubject() throws IOException {
        Customer anna = customer();
        writes(anna, "Rendez l'argent", "Merci.");
        assertThat(refunds(anna)).isEmpty();
        assertThat(shown(task(anna), "whyText")).contains("subject");
        deploy(table -> table.replaceFirst(
                "(_french_in_brand\">\\s*<text>)(</text>[\\s\\S]*?<text>).*?(</text>)",
                "$1\"smarters-pro\"$2contains(?, \"rendez l'argent\")$3"));
        try {
            writes(anna, "Re: RENDEZ L’ARGENT !", "Merci.");
            assertThat(refunds(anna)).hasSize(1);
            Customer ben = customerOf("semrush").buys();
            writes(ben, "Rendez l'argent", "Merci.");
            assertThat(refunds(ben)).isEmpty();
        } finally {
            deploy(UnaryOperator.identity());
        }
    }

    private void deploy(UnaryOperator<String> change) throws IOException {
        String file = "incoming-mail-subject.dmn";
        String content = change.apply(Files.readString(Path.of("processes/incoming-mail", file)));
        String body = "--B\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\npolicy\r\n"
                + "--B\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--B--\r\n";
        Answer deployed = post(
                "/engine-rest/deployment/create", body, "analyst", "Content-Type", "multipart/form-data; boundary=B");
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);
    }

    @Test
    @DisplayName("one mail at a time keeps no other waiting: what cannot be taken stays, the next is taken")
    void others() {
        Customer anna = customer();
        Customer ben = customer();
        put(Map.of("brand", anna.brand(), "from", anna.email(), "subject", SUBJECT, "text", "1"));
        put(Map.of("brand", ben.brand(), "from", ben.email(), "subject", SUBJECT, "text", "2"));
        settle();
        assertThat(List.of(refunds(anna).size(), refunds(ben).size())).containsExactly(1, 1);
    }
}
