package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often a link can be asked for again, as {@code brand-profile.dmn} says. */
class LinkLimitsTest extends CancellationJourney {

    private static final int LINKS = 6;

    @Test
    @DisplayName("SEM-16 at once the first time, then after a pause; too soon is 429 with the seconds to wait")
    void pause() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        assertThat(resend(leaving).status()).isEqualTo(200);
        settle();
        Instant asked = now();
        Answer tooSoon = resend(leaving);
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.header("Content-Type")).startsWith("application/problem+json");
        assertThat(tooSoon.text()).contains("urn:sortie:problem:too-many-requests", "a moment ago");
        long seconds = Long.parseLong(tooSoon.header("Retry-After"));
        assertThat(seconds).isBetween(90L, 121L);
        moveTo(asked.plus(Duration.ofSeconds(seconds + 1)));
        assertThat(resend(leaving).status()).isEqualTo(200);
        settle();
        assertThat(anna.subjects()).hasSize(3);
        assertThat(leaving.timeline())
                .filteredOn(line -> line.contains("A new confirmation link was asked for"))
                .hasSize(2);
        assertThat(leaving.confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SEM-16 when enough were sent, none follows; the newest still confirms")
    void enough() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        for (int more = 1; more < LINKS; more++) {
            assertThat(resend(leaving).status()).isEqualTo(200);
            advance("PT10M");
        }
        Answer refused = resend(leaving);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("urn:sortie:problem:case-state", "Enough links");
        settle();
        assertThat(anna.subjects()).hasSize(LINKS);
        assertThat(leaving.confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SEM-16 the customer's page says it in a sentence, in English and French")
    void onThePage() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        String path = leaving.trackLink() + "/resend";
        assertThat(leaving.press(path).status()).isEqualTo(303);
        settle();
        Answer tooSoon = leaving.press(path);
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.text()).contains("A link was sent only a moment ago");
        Answer french =
                post(path, "", null, "Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "fr");
        assertThat(french.text()).contains("Un lien vient d");
        assertThat(anna.subjects()).hasSize(2);
    }

    @Test
    @DisplayName("SEM-16 whoever has only the reference reads the same page, and no further mail goes out")
    void byReference() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        for (int i = 0; i < 4; i++) {
            Browser browser = new Browser(this).open("/semrush/cancel/received?reference=" + leaving.reference());
            browser.submit("/semrush/cancel/resend", Map.of());
            assertThat(browser.page().status()).isEqualTo(303);
            assertThat(browser.page().header("Location")).endsWith("/semrush/cancel/resent");
            settle();
        }
        assertThat(anna.subjects()).hasSize(2);
    }

    @Test
    @DisplayName("an unknown case and one that waits for no link are refused as everywhere")
    void notPossible() {
        assertThat(post("/api/v1/cases/CAN-0000-0000/resend", null, "system").status())
                .isEqualTo(404);
        Cancelling confirmed = customerOf("semrush").buys().cancels().confirmed();
        assertThat(resend(confirmed).status()).isEqualTo(409);
    }

    private Answer resend(Cancelling leaving) {
        return post("/api/v1/cases/" + leaving.reference() + "/resend", null, "system");
    }
}
