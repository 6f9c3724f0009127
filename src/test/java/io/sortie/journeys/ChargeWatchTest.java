package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** After the end nothing is charged: watched for the agreed billing dates, while the case itself is closed. */
class ChargeWatchTest extends CancellationJourney {

    private static final String STOPPED = "Charges have stopped";

    @Test
    @DisplayName("CON-09 CON-12 closed after 30 days, watched on; after three billing dates charges have stopped, once")
    void chargesHaveStopped() {
        Watching watch = ended(customerOf("semrush"));
        Cancelling leaving = watch.ended();
        advance("P31D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(watch.told("We checked after the billing date")).hasSize(1);
        watch.moveToLook(2);
        assertThat(watch.goesOn()).isTrue();
        assertThat(watch.mails(STOPPED)).isEmpty();
        watch.moveToLook(3);
        assertThat(watch.mails(STOPPED)).hasSize(1);
        assertThat(watch.told("We checked after the billing date")).hasSize(3);
        assertThat(leaving.timeline()).last().asString().startsWith(STOPPED);
        assertThat(leaving.state()).isEqualTo("CLOSED");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(watch.goesOn()).isFalse();
        assertThat(leaving.passed()).contains("event_chargesToBeWatched", "endEvent_chargesHaveStopped");
        advance("P90D");
        assertThat(watch.mails(STOPPED)).hasSize(1);
    }

    @Test
    @DisplayName("CON-09 a second before the look nothing is looked at, a second later it is")
    void toTheSecond() {
        Watching watch = ended(customerOf("semrush"));
        moveTo(watch.look(1).minusSeconds(1));
        assertThat(watch.told("We checked")).isEmpty();
        moveTo(watch.look(1).plusSeconds(1));
        assertThat(watch.told("We checked")).hasSize(1);
    }

    @Test
    @DisplayName("CON-12 the customer's page says until when charges are watched, and then that they have stopped")
    void page() {
        Watching watch = ended(customerOf("semrush"));
        String sentence = "we check after each of your billing dates whether";
        assertThat(watch.page()).contains(sentence);
        advance("P31D");
        assertThat(watch.ended().state()).isEqualTo("CLOSED");
        assertThat(watch.page()).contains(sentence, "Your billing dates are watched until");
        watch.moveToLook(3);
        assertThat(watch.page()).doesNotContain(sentence).contains(STOPPED);
    }

    @Test
    @DisplayName("CON-09 billed by the year: one billing date is watched, a year if need be")
    void yearly() {
        Customer morgan = customerOf("splashtop").with("period", "P1Y").buys();
        Watching watch = new Watching(morgan.cancels("signedIn", true));
        moveTo(watch.look(1).minusSeconds(1));
        assertThat(watch.goesOn()).isTrue();
        assertThat(watch.mails(STOPPED)).isEmpty();
        watch.moveToLook(1);
        assertThat(watch.mails(STOPPED)).hasSize(1);
        assertThat(watch.goesOn()).isFalse();
    }

    @Test
    @DisplayName("SEM-07 the customer came back: charges are right again, the watch ends and says nothing")
    void cameBack() {
        Watching watch = ended(customerOf("semrush"));
        Cancelling leaving = watch.ended();
        advance("P10D");
        assertThat(leaving.comeBack().status()).isEqualTo(200);
        assertThat(watch.page()).doesNotContain("we check after each of your billing dates");
        int lines = leaving.timeline().size();
        int mails = leaving.customer().mails().size();
        advance("P30D");
        assertThat(leaving.customer().charged("RENEWAL")).hasSizeGreaterThan(1);
        assertThat(watch.goesOn()).isFalse();
        assertThat(leaving.timeline()).hasSize(lines);
        assertThat(leaving.customer().mails()).hasSize(mails);
        assertThat(leaving.outcome()).isEqualTo("CAME_BACK");
        assertThat(leaving.passed()).contains("endEvent_subscriptionInUseAgain");
    }

    @Test
    @DisplayName(
            "cancelled again with a later end: the first watch ends, the second one tells that charges have stopped")
    void cancelledAgain() {
        Watching first = ended(customerOf("semrush"));
        Customer anna = first.ended().customer();
        advance("P10D");
        first.ended().comeBack();
        advance("PT1H");
        Watching second = new Watching(anna.cancels().confirmed().agentDecides("PROCEED", ""));
        second.moveToLook(3);
        assertThat(first.goesOn()).isFalse();
        assertThat(second.goesOn()).isFalse();
        assertThat(second.mails(STOPPED)).hasSize(1);
        assertThat(second.told(STOPPED)).hasSize(1);
        assertThat(first.told(STOPPED)).isEmpty();
    }

    @Test
    @DisplayName("nothing is watched where nothing ended: lapsed, kept, undone before the end, sold by an app store")
    void nothingToWatch() {
        Cancelling lapsed = customerOf("semrush").buys().cancels();
        Cancelling kept = customerOf("semrush").buys().cancels().confirmed().agentDecides("KEPT", "stays");
        Cancelling undone = customerOf("splashtop").buys().cancels("signedIn", true);
        undone.undo();
        Customer hugo = customerOf("parlons").with("store", "GOOGLE_PLAY").buys();
        Cancelling store = hugo.cancels();
        post("/demo/billing/subscriptions/" + hugo.subscription() + "/store-cancel", Map.of(), null);
        advance("P40D");
        assertThat(store.outcome()).isEqualTo("ENDED_AT_STORE");
        for (Cancelling each : new Cancelling[] {lapsed, kept, undone, store}) {
            assertThat(each.state()).isEqualTo("CLOSED");
            assertThat(new Watching(each).goesOn()).isFalse();
            assertThat(each.timeline()).noneMatch(line -> line.contains("watched"));
            assertThat(each.passed()).doesNotContain("event_chargesToBeWatched");
        }
    }

    static Watching ended(Buying buying) {
        Watching watch = new Watching(buying.buys().cancels().confirmed().agentDecides("PROCEED", ""));
        assertThat(watch.goesOn()).isTrue();
        return watch;
    }
}
