package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A mail server refuses a mail for good: an agent sees it, and the case tells the truth. */
class UndeliveredMailTest extends UndeliveredJourney {

    @Test
    @DisplayName("SEM-14 the link is refused, billing's address is corrected, the link goes there and confirms")
    void correctedAddress() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(leaving.file().path("undelivered").toString()).isEqualTo("[\"confirm-link\"]");
        assertThat(leaving.timeline())
                .last()
                .asString()
                .contains("could not be delivered: the link to confirm")
                .doesNotContain(anna.email());
        Customer moved = movedTo(anna, "new-" + anna.email());
        reach(leaving, "SEND_AGAIN", "", "");
        assertThat(leaving.tasks()).isEmpty();
        assertThat(leaving.file().path("undelivered")).isEmpty();
        assertThat(anna.mails()).isEmpty();
        assertThat(moved.subjects()).singleElement().asString().startsWith("Please confirm");
        assertThat(get("/api/v1/cases?email=" + moved.email(), "system").text()).contains(leaving.reference());
        Cancelling going = new Cancelling(moved, leaving.reference());
        assertThat(going.confirmed().state()).isEqualTo("AWAITING_AGENT");
        going.agentDecides("PROCEED", "wants out");
        assertThat(moved.subjects()).last().asString().startsWith("Proof of cancellation");
        assertThat(anna.mails()).isEmpty();
        assertThat(going.passed()).contains("serviceTask_lookUpAddress", "endEvent_mailSentAgain");
    }

    @Test
    @DisplayName("SEM-02 the link's life begins when it was sent again, not when it was refused")
    void lifeBeginsAnew() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        advance("P3D");
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
        reach(leaving, "SEND_AGAIN", "", "");
        Instant sent = now();
        assertThat(Duration.between(sent, leaving.instant("dueAt"))).isBetween(Duration.ofHours(23), LIFE);
        moveTo(leaving.instant("dueAt").minusSeconds(1));
        assertThat(leaving.press(leaving.confirmLink()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("SEM-14 sent again to an address that is still wrong, it comes back as a new task")
    void stillWrong() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        String first = leaving.task().path("id").asText();
        refused(anna, () -> reach(leaving, "SEND_AGAIN", "", ""));
        assertThat(leaving.task().path("id").asText()).isNotEqualTo(first);
        assertThat(leaving.state()).isEqualTo("AWAITING_CONFIRMATION");
    }

    @Test
    @DisplayName("SEM-02 given up: the request lapses with the reason, no mail is wasted, billing is left alone")
    void givenUp() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        reach(leaving, "GIVE_UP", "", "");
        assertThat(leaving.outcome()).isEqualTo("LAPSED");
        assertThat(leaving.timeline()).last().asString().contains("could not be delivered", "lapsed");
        assertThat(leaving.file().path("undelivered")).isEmpty();
        assertThat(leaving.tasks()).isEmpty();
        assertThat(anna.mails()).isEmpty();
        assertThat(anna.orders()).isEmpty();
        assertThat(leaving.passed())
                .contains("endEvent_linkNotDelivered", "endEvent_requestLapsed", "endEvent_customerNotReached");
        assertThat(anna.cancels().confirmed().state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("GUI-09 reached by phone: what was said is kept; the request lapses, and can be made again signed in")
    void reachedByPhone() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        reach(leaving, "REACHED", "PHONE", "she will sign in");
        assertThat(leaving.outcome()).isEqualTo("LAPSED");
        JsonNode contact = Customer.all(leaving.file().path("timeline")).stream()
                .filter(line -> line.path("text").asText().contains("she will sign in"))
                .findFirst()
                .orElseThrow();
        assertThat(contact.path("actor").asText()).isEqualTo("agent");
        assertThat(contact.path("channel").asText()).isEqualTo("PHONE");
        assertThat(leaving.timeline())
                .contains("We reached you in another way. This e-mail is not sent any more: the link to confirm.")
                .noneMatch(line -> line.contains("could not reach"));
        assertThat(leaving.passed()).contains("endEvent_customerReached");
        assertThat(anna.cancels("signedIn", true, "channel", "ACCOUNT").state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("CON-08 the proof is refused: an agent has a task, and the cancellation goes on to its end")
    void proofRefused() {
        Customer morgan = customerOf("splashtop").buys();
        Cancelling leaving = refused(morgan, () -> morgan.cancels("signedIn", true, "channel", "ACCOUNT"));
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        assertThat(leaving.file().path("undelivered").toString()).isEqualTo("[\"cancellation-proof\"]");
        assertThat(leaving.receipt()).contains(leaving.reference());
        reach(leaving, "GIVE_UP", "", "");
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        advance("P90D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(morgan.orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("LAW-01 under consumer law an undeliverable link changes nothing: the cancellation stands")
    void statutory() {
        Customer ines = customerOf("smarters-pro").buys();
        Cancelling leaving = refused(ines, ines::cancels);
        String state = leaving.state();
        assertThat(state).isIn("SCHEDULED", "IN_RETENTION");
        reach(leaving, "GIVE_UP", "", "");
        assertThat(leaving.state()).isEqualTo(state);
        assertThat(ines.orders()).containsExactly("cancel");
    }

    @Test
    @DisplayName("SEM-16 while the link cannot be delivered, no other one is sent, and page and API say why")
    void noNewLinkMeanwhile() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        Answer api = post("/api/v1/cases/" + leaving.reference() + "/resend", null, "system");
        assertThat(api.status()).isEqualTo(409);
        assertThat(api.text()).contains("urn:sortie:problem:case-state", "refused the link");
        Answer page = get(trackPath(leaving), null);
        assertThat(page.text())
                .contains("could not be delivered: the link to confirm")
                .doesNotContain("Open the link in the e-mail we sent you", "/resend");
        Answer pressed = leaving.press(trackPath(leaving) + "/resend");
        assertThat(pressed.status()).isEqualTo(409);
        assertThat(pressed.text()).contains("Customer service will get in touch");
        assertThat(get(trackPath(leaving), null, "Accept-Language", "fr").text())
                .contains("le lien de confirmation");
    }

    @Test
    @DisplayName("a customer who undoes meanwhile has nothing to wait for; the agent's answer then changes nothing")
    void undoneMeanwhile() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        leaving.undo();
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        reach(leaving, "GIVE_UP", "", "");
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
        assertThat(leaving.tasks()).isEmpty();
    }

    @Test
    @DisplayName("SEM-01 a link whose request is over meanwhile is not sent any more: nobody gets a dead link")
    void noDeadLink() {
        Customer anna = customerOf("semrush").buys();
        Cancelling leaving = refused(anna, anna::cancels);
        leaving.undo();
        settle();
        int mails = anna.mails().size();
        reach(leaving, "SEND_AGAIN", "", "");
        assertThat(anna.mails()).hasSize(mails);
        assertThat(anna.subjects()).noneMatch(subject -> subject.startsWith("Please confirm"));
        assertThat(leaving.file().path("undelivered")).isEmpty();
        assertThat(leaving.timeline())
                .contains("This e-mail is no longer needed and was not sent again: the link to confirm.")
                .noneMatch(line -> line.startsWith("The e-mail was sent once more"));
        assertThat(leaving.passed()).contains("endEvent_mailNoLongerNeeded").doesNotContain("endEvent_mailSentAgain");
        assertThat(leaving.outcome()).isEqualTo("UNDONE");
    }

    @Test
    @DisplayName("GUI-10 any other mail is worth sending again when its case is over")
    void proofAfterTheEnd() {
        Customer morgan = customerOf("splashtop").buys();
        Cancelling leaving = refused(morgan, () -> morgan.cancels("signedIn", true, "channel", "ACCOUNT"));
        leaving.undo();
        settle();
        assertThat(leaving.state()).isEqualTo("CLOSED");
        reach(leaving, "SEND_AGAIN", "", "");
        assertThat(morgan.subjects()).anyMatch(subject -> subject.startsWith("Proof of cancellation"));
        assertThat(leaving.passed()).contains("endEvent_mailSentAgain").doesNotContain("endEvent_mailNoLongerNeeded");
    }
}
