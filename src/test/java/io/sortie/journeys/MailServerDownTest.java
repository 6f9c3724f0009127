package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A mail server that takes nothing for a while, with the demo's clock. */
class MailServerDownTest extends UndeliveredJourney {

    @Test
    @DisplayName("R13 down for two hours: every mail waits, is tried again on the way, and arrives once")
    void twoHours() {
        fault(Map.of("mode", "DOWN", "times", 100_000));
        List<Cancelling> leaving = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            leaving.add(customerOf("semrush").buys().cancels());
        }
        advance("PT2H");
        assertThat(faults().get(0).path("fired").asInt()).isGreaterThan(6 * 10);
        assertThat(leaving).allSatisfy(one -> assertThat(one.customer().mails()).isEmpty());
        mailServerIsWell();
        advance("PT15M");
        assertThat(leaving).allSatisfy(one -> {
            List<JsonNode> mails = one.customer().mails();
            assertThat(mails).hasSize(1);
            assertThat(one.tasks()).isEmpty();
        });
        assertThat(new HashSet<>(jdbc.sql("select message_id from demo_mail")
                        .query(String.class)
                        .list()))
                .hasSize(jdbc.sql("select count(*) from demo_mail")
                        .query(Integer.class)
                        .single());
        assertThat(leaving.get(0).confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("R13 down for longer than policy allows: an agent reaches the customer; sent again, the mail arrives")
    void tooLong() {
        fault(Map.of("mode", "DOWN", "times", 100_000));
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = anna.cancels();
        advance("P2DT1H");
        assertThat(shown(leaving).path("failureText").path("value").asText()).contains("too long");
        mailServerIsWell();
        reach(leaving, "SEND_AGAIN", "", "");
        assertThat(anna.subjects()).singleElement().asString().startsWith("Please confirm");
        assertThat(leaving.confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("a refused address does not hold up the others")
    void others() {
        Customer anna = customerOf("semrush").buys();
        Customer berta = customerOf("semrush").buys();
        Cancelling first = refused(anna, () -> {
            Cancelling mine = anna.cancels();
            berta.cancels();
            return mine;
        });
        assertThat(first.tasks()).hasSize(1);
        assertThat(berta.subjects()).hasSize(1);
    }

    @Test
    @DisplayName("the demo's helper names what it cannot take")
    void helper() {
        assertThat(post("/demo/mailbox/faults", Map.of("mode", "EXPLODE"), null).status())
                .isEqualTo(422);
        assertThat(post("/demo/mailbox/faults", Map.of("mode", "DOWN", "times", 0), null)
                        .status())
                .isEqualTo(422);
        assertThat(faults()).isEmpty();
    }
}
