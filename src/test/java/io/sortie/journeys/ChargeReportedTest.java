package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Billing says by itself that it has charged something: the watch looks now instead of at its next date [CON-09, SEM-23]. */
class ChargeReportedTest extends CancellationJourney {

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Test
    @DisplayName(
            "CON-09 SEM-23 a charge after the end is with finance as soon as billing tells of it, and the dates stay")
    void reported() throws Exception {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        watch.ended();
        advance("P2D");
        watch.charge("12.34", "RENEWAL");
        assertThat(watch.ended().tasks()).isEmpty();
        assertThat(tell(watch)).isEqualTo(204);
        assertThat(watch.ended().task().path("taskDefinitionKey").asText())
                .isEqualTo("userTask_handleUnexpectedCharge");
        assertThat(tell(watch)).as("told again while finance is at it").isEqualTo(204);
        assertThat(watch.ended().tasks()).hasSize(1);
        watch.handled("EXPLAINED", "It is right.");
        watch.moveToLook(1);
        assertThat(watch.told("We checked after the billing date")).hasSize(1);
    }

    @Test
    @DisplayName("CON-12 nothing there when billing tells of something: nothing is said, and no date is used up")
    void nothingThere() throws Exception {
        Watching watch = ChargeWatchTest.ended(customerOf("semrush"));
        assertThat(tell(watch)).isEqualTo(204);
        assertThat(tell(watch)).isEqualTo(204);
        assertThat(watch.told("We checked")).isEmpty();
        watch.moveToLook(2);
        assertThat(watch.goesOn()).isTrue();
        watch.moveToLook(3);
        assertThat(watch.goesOn()).isFalse();
        assertThat(tell(watch)).as("after the watch").isEqualTo(204);
    }

    @Test
    @DisplayName("CON-09 news of a subscription that nobody watches is taken and changes nothing")
    void unknown() throws Exception {
        SignedNews news = new SignedNews(this, secret);
        assertThat(news.send("charge.created", Map.of("subscriptionId", "SUB-NONE"))
                        .status())
                .isEqualTo(204);
        assertThat(news.send("charge.created", Map.of()).status()).isEqualTo(204);
    }

    private int tell(Watching watch) throws Exception {
        Map<String, Object> data =
                Map.of("subscriptionId", watch.ended().customer().subscription());
        int status = new SignedNews(this, secret).send("charge.created", data).status();
        settle();
        return status;
    }
}
