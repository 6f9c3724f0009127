package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.refundsettlement.ReturnSweep;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What the bank gives back when the case is closed is not lost, whether its news comes too early or never [SMA-18]. */
class RefundReturnTest extends RefundFaultsJourney {

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Autowired
    private ReturnSweep sweep;

    @Test
    @DisplayName("SMA-18 billing is not as far as its news: not taken and nothing kept, and taken when it comes again")
    void tooEarly() throws Exception {
        Refunding refund = settled();
        Map<String, Object> data = Map.of("key", key(refund));
        SignedNews news = new SignedNews(this, secret);
        String id = "evt_" + UUID.randomUUID();
        assertThat(news.send(id, "refund.failed", data).status()).isEqualTo(503);
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        givesBack(refund);
        assertThat(news.send(id, "refund.failed", data).status()).isEqualTo(204);
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(news.send("refund.settled", data).status())
                .as("older news than what billing says by now")
                .isEqualTo(204);
    }

    @Test
    @DisplayName("SMA-18 no news ever comes: found within a day, once, and the case is open again with finance")
    void noNews() {
        Refunding refund = settled();
        givesBack(refund);
        sweep.sweep();
        assertThat(refund.outcome()).as("looked at a day later").isEqualTo("SETTLED");
        advance("P1DT1S");
        sweep.sweep();
        sweep.sweep();
        settle();
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.of().timeline().stream().filter(line -> line.contains("has given the refund back")))
                .hasSize(1);
    }

    @Test
    @DisplayName("SMA-18 90 days after it was paid nobody looks any more")
    void notForEver() {
        Refunding refund = settled();
        advance("P89DT1H");
        sweep.sweep();
        advance("P1D");
        givesBack(refund);
        sweep.sweep();
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    private Refunding settled() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        return refund;
    }

    /** In billing's books alone. */
    private void givesBack(Refunding refund) {
        jdbc.sql("update sandbox_operation set status = 'FAILED' where op_key = ?")
                .param(key(refund))
                .update();
    }

    private static String key(Refunding refund) {
        return refund.refunds().get(0).path("key").asText();
    }
}
