package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens that are cut, doubled, made up or of another page open nothing and start nothing. */
class BadTokenTest extends ApiJourney {

    @Test
    void tokens_that_open_nothing() {
        Bought bought = buy();
        openCase(bought);
        settle();
        var links = get("/demo/mailbox?to=" + bought.email(), null).body().at("/0/links");
        String confirm = links.path(0).asText().substring(BASE.length());
        String track = links.path(1).asText().substring(BASE.length());
        String token = confirm.substring("/confirm/".length());
        Count before = count();
        for (String wrong : List.of(
                confirm.substring(0, confirm.length() - 1),
                confirm + token,
                confirm + "x",
                "/confirm/" + track.substring("/track/".length()),
                "/confirm/%3Cscript%3E",
                "/confirm/" + "a".repeat(4000))) {
            assertThat(get(wrong, null).status()).as(wrong).isEqualTo(404);
            assertThat(post(wrong, "", null, "Content-Type", FORM).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        for (String wrong : List.of("/track/" + token, track + "x", track + track.substring(7), "/track/1")) {
            assertThat(get(wrong, null).status()).as(wrong).isEqualTo(404);
            assertThat(post(wrong + "/undo", "", null, "Content-Type", FORM).status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(count()).isEqualTo(before);
    }
}
