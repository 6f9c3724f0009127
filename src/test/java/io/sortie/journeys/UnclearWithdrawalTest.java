package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no table can say of a statement is taken, receipted, and looked at by a person: never refused in silence. */
class UnclearWithdrawalTest extends CancellationJourney {

    private static final int MORE_THAN_ALL_TRIES = 50;

    private FaultyCalls faults;

    @BeforeEach
    void noFaults() {
        settle();
        faults = new FaultyCalls(this);
        faults.clear();
    }

    /** Else what was put off is done in the middle of another journey. */
    @AfterEach
    void nothingLeftToDo() {
        faults.clear();
        advance("PT9H");
    }

    private Customer consumer(String startedOn) {
        return customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", startedOn)
                .buys();
    }

    private Customer atAnotherAddress(Customer anna) {
        return new Customer(this, anna.brand(), anna.subscription(), anna.name(), UUID.randomUUID() + "@example.org");
    }

    @Test
    @DisplayName(
            "LAW-11 billing is away: the statement is taken and receipted; when billing is back it goes on by itself")
    void billingAway() {
        Customer anna = consumer("-P14D");
        faults.order("read", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        var taken = Withdrawing.state(anna, "customer.locale", "en");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.body().path("state").asText()).isEqualTo("AWAITING_AGENT");
        settle();
        Withdrawing withdrawal =
                Withdrawing.of(anna, taken.body().path("reference").asText());
        assertThat(faults.fired("read")).isPositive();
        assertThat(withdrawal.of().subjects()).containsExactly("Receipt of your withdrawal");
        assertThat(withdrawal.of().of().tasks()).isEmpty();
        faults.clear();
        advance("PT30M");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.of().of().file().path("subscriptionId").asText()).isEqualTo(anna.subscription());
        assertThat(withdrawal.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "LAW-11 away until the period is over: the moment of the statement counts, and an agent has it examined again")
    void billingAwayForLong() {
        Customer anna = consumer("-P14D");
        faults.order("read", "FAIL_BEFORE", 2 * MORE_THAN_ALL_TRIES);
        Withdrawing withdrawal = Withdrawing.stated(anna, "customer.locale", "en");
        advance("PT1H1M");
        assertThat(withdrawal.of().task()).isEqualTo("userTask_clearUpStatement");
        assertThat(withdrawal.of().shown("whyText")).contains("cannot look into our books", "nos livres");
        assertThat(withdrawal.of().subjects()).contains("We are looking at your withdrawal");
        faults.clear();
        advance("P5D");
        assertThat(withdrawal.timeline()).anyMatch(line -> line.contains("supervisor"));
        withdrawal.answered("EXAMINE_AGAIN", "", "");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.of().of().instant("accessEnd"))
                .isEqualTo(withdrawal.of().of().instant("openedAt"));
        assertThat(withdrawal.paid().outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName(
            "LAW-09 another address: receipted there; the agent finds the contract, and mail goes to the address on file")
    void anotherAddress() {
        Customer anna = consumer("-P3D");
        Customer elsewhere = atAnotherAddress(anna);
        Withdrawing withdrawal = Withdrawing.stated(elsewhere, "customer.locale", "en");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_AGENT");
        assertThat(elsewhere.subjects()).anyMatch(subject -> subject.startsWith("Receipt of your withdrawal"));
        assertThat(elsewhere.mail("Receipt").path("text").asText()).doesNotContain("Guru");
        assertThat(withdrawal.of().shown("contractText")).isEqualTo(anna.subscription());
        assertThat(withdrawal.answer("ACCEPT", "", "It is her.").status()).isEqualTo(422);
        assertThat(withdrawal.answer("ACCEPT", anna.subscription(), "").status())
                .isEqualTo(422);
        withdrawal.answered("ACCEPT", anna.subscription(), "She called from the number on file.");

        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.refunds()).hasSize(1);
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(anna.subjects()).anyMatch(subject -> subject.contains("your money comes back"));
        assertThat(elsewhere.subjects()).noneMatch(subject -> subject.contains("your money comes back"));
    }

    @Test
    @DisplayName(
            "a stranger's statement at another address keeps nobody from withdrawing; found to be the same, it is a duplicate")
    void strangerFirst() {
        Customer anna = consumer("-P3D");
        Withdrawing stranger = Withdrawing.stated(atAnotherAddress(anna), "customer.locale", "en");
        Withdrawing another = Withdrawing.stated(atAnotherAddress(anna), "customer.locale", "en");
        assertThat(another.state()).isEqualTo("AWAITING_AGENT");
        Withdrawing own = Withdrawing.stated(anna, "customer.locale", "en");
        assertThat(own.state()).isEqualTo("AWAITING_SETTLEMENT");
        stranger.answered("ACCEPT", anna.subscription(), "It looks right.");
        assertThat(stranger.state()).isEqualTo("AWAITING_AGENT");
        assertThat(stranger.of().shown("whyText")).contains("Another withdrawal");
        stranger.answered("REFUSE", "", "It has been stated before.");
        assertThat(stranger.outcome()).isEqualTo("REFUSED");
        assertThat(own.refunds()).hasSize(1);
        assertThat(anna.orders()).containsExactly("cancel", "refund");
    }

    @Test
    @DisplayName(
            "LAW-11 a number that billing does not have: a program reads so at once, a person's statement is taken and refused by a person: with the reasons and the way to cancel; nothing is touched; without reasons it is not sent")
    void refused() {
        Customer nobody =
                new Customer(this, "smarters-pro", "SUB-NOWHERE", "Anna Berg", UUID.randomUUID() + "@example.org");
        var byProgram = Withdrawing.state(nobody, "customer.locale", "en");
        assertThat(byProgram.status()).isEqualTo(422);
        assertThat(byProgram.body().path("type").asText()).isEqualTo("urn:sortie:problem:unknown-subscription");
        Withdrawing withdrawal = statedByAgent(nobody);
        assertThat(withdrawal.answer("REFUSE", "", " ").status()).isEqualTo(422);
        withdrawal.answered("REFUSE", "", "There is no such contract with us.");
        assertThat(withdrawal.outcome()).isEqualTo("REFUSED");
        assertThat(nobody.mail("Your withdrawal").path("text").asText())
                .contains("There is no such contract with us.", "/smarters-pro/cancel");
        assertThat(get(withdrawal.of().of().trackLink(), null).text())
                .contains("There is no right of withdrawal", "There is no such contract with us.");
    }

    @Test
    @DisplayName(
            "LAW-12 who opened the case cannot accept it beside the tables too; a colleague can, and who opened it may refuse")
    void fourEyes() {
        Customer anna = consumer("-P3D");
        Withdrawing withdrawal = statedByAgent(atAnotherAddress(anna));
        Answer own = withdrawal.answer("ACCEPT", anna.subscription(), "It is her.");
        assertThat(own.status()).as(own.text()).isEqualTo(403);
        assertThat(withdrawal.state()).isEqualTo("AWAITING_AGENT");
        assertThat(anna.orders()).isEmpty();
        Answer other = withdrawal.answer("supervisor", "ACCEPT", anna.subscription(), "It is her.");
        assertThat(other.status()).as(other.text()).isEqualTo(204);
        settle();
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    private Withdrawing statedByAgent(Customer customer) {
        Answer opened = post("/api/v1/withdrawals", customer.request("customer.locale", "en"), "agent");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        settle();
        return Withdrawing.of(customer, opened.body().path("reference").asText());
    }

    @Test
    @DisplayName("the order's number names the contract too")
    void byOrder() {
        Customer anna = consumer("-P3D");
        String order = Refunding.bill(anna).path("orderId").asText();
        Withdrawing withdrawal = Withdrawing.stated(anna, "subscriptionId", order);
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(withdrawal.of().of().file().path("subscriptionId").asText()).isEqualTo(anna.subscription());
    }

    @Test
    @DisplayName(
            "a withdrawal overtakes a cancellation whose end lies ahead: it is closed with a sentence, and the end is now")
    void overtakesCancellation() {
        Customer anna = consumer("-P3D");
        Cancelling leaving = anna.cancels();
        assertThat(leaving.state()).isEqualTo("SCHEDULED");
        Withdrawing withdrawal = Withdrawing.stated(anna, "customer.locale", "en");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertThat(leaving.timeline()).anyMatch(line -> line.contains(withdrawal.reference()));
        assertThat(anna.billing().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(Instant.parse(anna.billing().path("accessEnd").asText())).isBeforeOrEqualTo(now());
        assertThat(withdrawal.refunds()).hasSize(1);
        assertThat(leaving.undo().status()).isEqualTo(409);
    }

    @Test
    @DisplayName("LAW-12 a refund that is on its way is joined: its money is not paid twice")
    void joinsRefund() {
        Customer anna = consumer("-P3D");
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        Withdrawing withdrawal = Withdrawing.stated(anna, "customer.locale", "en");
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(anna.orders()).containsExactly("refund", "cancel");
        refund.bank("settle");
        advance("P1D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(withdrawal.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName("LAW-12 a refund that nobody has decided yet is overtaken: the law's refund takes its place")
    void overtakesRefund() {
        Customer anna = consumer("-P3D");
        faults.order("refund", "FAIL_BEFORE", MORE_THAN_ALL_TRIES);
        Refunding refund = Refunding.asked(anna, "CHANGED_MIND", Map.of());
        faults.clear();
        Withdrawing withdrawal = Withdrawing.stated(anna, "customer.locale", "en");
        advance("PT6H");
        assertThat(List.of(
                        refund.refunds().size(),
                        anna.orders().stream().filter("refund"::equals).count()))
                .as("paid once, whichever of them does it")
                .containsExactly(1, 1L);
        assertThat(withdrawal.outcome() + withdrawal.state()).isNotBlank();
    }

    @Test
    @DisplayName(
            "LAW-13 a refund by law that is late shows its surcharge to the day in the form of whoever has to see to it")
    void surcharge() {
        Customer anna = consumer("-P3D");
        faults.order("refund", "FAIL_BEFORE", 40 * MORE_THAN_ALL_TRIES);
        Withdrawing withdrawal = Withdrawing.stated(anna, "customer.locale", "en");
        assertThat(withdrawal.of().of().tasks()).isEmpty();
        advance("P25D");
        assertThat(withdrawal.of().task()).isEqualTo("userTask_speedUpOrder");
        LocalDate lastDay =
                LocalDate.ofInstant(inParis(withdrawal.of().of().instant("openedAt"), 14), ZoneId.of("Europe/Paris"));
        DateTimeFormatter day = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
        assertThat(withdrawal.of().shown("surchargeText").lines().map(line -> line.replace('\u00a0', ' ')))
                .contains("from " + day.format(lastDay.plusDays(1)) + ": 6.67 %, €0.86 [LAW-13]")
                .contains("from " + day.format(lastDay.plusDays(11)) + ": 5 %, €0.65 [LAW-13]")
                .contains("from " + day.format(lastDay.plusDays(61)) + ": 50 %, €6.45 [LAW-13]")
                .contains("from " + day.format(lastDay.plusDays(121)) + ": 60 %, €7.74 [LAW-13]");
    }
}
