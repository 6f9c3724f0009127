package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No card number comes in with a file, and no mail is refused for the ids of the servers it passed. */
class EvidenceCardsTest extends CancellationJourney {

    private static final String CARD = "4111 1111-1111.1111";

    static List<Arguments> withCard() {
        String encoded = "<p>4111 1111=20=\r\n1111 1111</p>";
        return List.of(
                Arguments.of("in a name", CARD + ".png", SampleFiles.png()),
                Arguments.of("in a text", "note.txt", ("My card: " + CARD).getBytes()),
                Arguments.of("far into a text", "log.txt", ("line\n".repeat(13_105) + CARD).getBytes()),
                Arguments.of("in UTF-16", "a.txt", ("\uFEFF" + CARD).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("in a mail's text", "a.eml", mail(encoded)),
                Arguments.of("in a mail's subject", "a.eml", replaced("Your receipt", CARD)),
                Arguments.of("between tags", "a.eml", mail("4111<b>1111</b>1111<i>1111</i>")),
                Arguments.of(
                        "in an encoded subject",
                        "a.eml",
                        replaced("Your receipt", "=?UTF-8?B?NDExMTExMTExMTExMTExMQ==?=")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withCard")
    @DisplayName(
            "LAW-25 S20 a card number in a file's name, a text or a mail is refused, and nothing is kept or repeated")
    void refused(String where, String name, byte[] content) {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Answer refused = FileForm.to("/api/v1/cases/" + leaving.reference() + "/evidence")
                .with("fine.png", SampleFiles.png())
                .with(name, content)
                .as("system");
        ApiJourney.assertProblem(refused, 422, "card-number");
        assertThat(refused.body().path("errors").get(0).path("field").asText()).isEqualTo("file");
        assertThat(refused.text()).doesNotContain("4111");
        assertThat(leaving.file().path("evidence")).isEmpty();
    }

    @Test
    @DisplayName(
            "LAW-25 ids of servers and addresses of links in a mail are no card numbers, nor are bytes of a picture")
    void noCard() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        Answer taken = FileForm.to("/api/v1/cases/" + leaving.reference() + "/evidence")
                .with("receipt.eml", SampleFiles.eml())
                .with(
                        "shot.png",
                        (new String(SampleFiles.png(), StandardCharsets.ISO_8859_1) + CARD)
                                .getBytes(StandardCharsets.ISO_8859_1))
                .as("system");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    @Test
    @DisplayName("LAW-25 a card number in another field beside the files is refused too")
    void besideTheFiles() {
        Answer refused = FileForm.to("/api/v1/cases/CAN-AAAA-AAAA/evidence")
                .with("fine.png", SampleFiles.png())
                .part("name=\"note\"", CARD.getBytes())
                .as("system");
        ApiJourney.assertProblem(refused, 422, "card-number");
    }

    private static byte[] mail(String text) {
        return SampleFiles.MAIL.formatted(text).replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(String was, String becomes) {
        return new String(SampleFiles.eml(), StandardCharsets.UTF_8)
                .replace(was, becomes)
                .getBytes();
    }
}
