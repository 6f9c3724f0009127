package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The link that was asked for again, because the mail cannot be found. */
class ResentLinkTest extends CancellationJourney {

    @Test
    @DisplayName("SEM-16 sending again kills the earlier link and starts a new life of 24 hours")
    void resendKillsTheOldLink() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        String first = leaving.confirmLink();
        advance("PT20H");
        assertThat(leaving.press(leaving.trackLink() + "/resend").status()).isEqualTo(303);
        settle();
        assertThat(get(first, null).status()).isEqualTo(410);
        assertThat(leaving.press(first).status()).isEqualTo(410);
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
        String second = leaving.confirmLink();
        assertThat(second).isNotEqualTo(first);
        advance("PT23H");
        assertThat(leaving.press(second).status()).isEqualTo(200);
        assertThat(anna.subjects())
                .filteredOn(s -> s.startsWith("Please confirm"))
                .hasSize(2);
    }

    @Test
    @DisplayName("SEM-16 the page after the request says to look in the spam folder and offers to send the link again")
    void receivedPageNamesTheSpamFolder() {
        Cancelling leaving = customerOf("semrush").buys().cancels();
        String page = get("/semrush/cancel/received?reference=" + leaving.reference(), null)
                .text();
        assertThat(page).contains("spam").contains("/semrush/cancel/resend");
    }

    @Test
    @DisplayName("SEM-16 a new link that is not possible is refused in a friendly way")
    void resendAfterConfirmation() {
        Cancelling leaving = customerOf("semrush").buys().cancels().confirmed();
        RunningSortie.Answer refused = leaving.press(leaving.trackLink() + "/resend");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(leaving.state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SEM-16 while the first mail still waits, a new link is refused in a friendly way and nothing is lost")
    void resendBeforeTheHandOver() {
        Customer anna = customerOf("semrush").buys();
        Cancelling[] leaving = new Cancelling[1];
        whileMailServerIsDown(() -> {
            leaving[0] = anna.cancels();
            Browser browser = new Browser(this).open("/semrush/cancel/received?reference=" + leaving[0].reference());
            browser.submit("/semrush/cancel/resend", Map.of());
            assertThat(browser.page().status()).as(browser.text()).isIn(303, 409);
        });
        advance("PT15M");
        assertThat(leaving[0].confirmed().state()).isEqualTo("AWAITING_AGENT");
    }
}
