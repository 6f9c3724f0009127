package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the request to the money: one journey for each way a refund can go. */
class RefundTest extends CancellationJourney {

    @Test
    @DisplayName(
            "SEM-19 SEM-21 SMA-16 SMA-19 in time after the first purchase: approved, ordered once, settled, told at each step")
    void inTime() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        assertThat(refund.reference()).startsWith("RFD-");
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.amount()).isEqualTo("249.95 EUR");
        assertThat(refund.shown("decisionText")).contains("Full refund", "[SEM-19]");
        assertThat(refund.shown("purchaseText")).contains("First purchase", "4242");
        refund.approvedBy("finance");
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(1).allSatisfy(this::isOrderedOnce);
        refund.bank("settle");
        advance("P1D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.of().customer().mails())
                .extracting(mail -> mail.path("subject").asText().replaceAll(":.*", ""))
                .contains(
                        "We have received your refund request",
                        "Your refund is on its way",
                        "Your refund has been paid out");
    }

    @Test
    @DisplayName("LAW-12 a consumer within the law's period: no help, no approval, no window stands in the way")
    void byLaw() {
        Refunding refund = Refunding.asked(
                customerOf("smarters-pro")
                        .price("12.90", "EUR")
                        .with("startedOn", "-P14D")
                        .buys(),
                "TECHNICAL",
                Map.of());
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.amount()).isEqualTo("12.90 EUR");
    }

    @Test
    @DisplayName(
            "SMA-06 SMA-07 unsolved at 48:00:01, on Sunday evening, the request goes on by itself, at 47:59:58 not yet")
    void hoursOfHelp() {
        moveTo(LocalDate.ofInstant(now(), ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.FRIDAY))
                .atTime(18, 0)
                .toInstant(ZoneOffset.UTC));
        Refunding refund = technical();
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
        assertThat(refund.task()).isEqualTo("userTask_solveProblem");
        moveTo(refund.of().instant("openedAt").plusSeconds(48 * 3600 - 2));
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
        moveTo(refund.of().instant("openedAt").plusSeconds(48 * 3600 + 1));
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.amount()).isEqualTo("12.90 EUR");
    }

    @Test
    @DisplayName("SMA-06 the customer's \"solved\" ends it at any time")
    void solved() {
        Refunding refund = technical();
        assertThat(refund.solved(true).status()).isEqualTo(200);
        assertThat(refund.outcome()).isEqualTo("SOLVED");
        assertThat(refund.refunds()).isEmpty();
        assertThat(refund.solved(true).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("SMA-06 a solution that does not work goes back to technical support, one that works ends it")
    void solutionOffered() {
        Refunding refund = technical().found("SOLVED");
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
        assertThat(refund.solved(false).status()).isEqualTo(200);
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
        refund.found("SOLVED");
        assertThat(refund.solved(true).status()).isEqualTo(200);
        assertThat(refund.outcome()).isEqualTo("SOLVED");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HELP_REFUSED, Technical help was refused",
        "CONNECTION, own internet connection",
        "DEVICE, a device that the service does not support",
        "PROVIDER_RESTRICTION, a restriction of the internet provider",
        "MAINTENANCE, maintenance is not refunded",
        "CONFIGURATION, the way the service was set up",
        "SHORT_INTERRUPTION, Short interruptions"
    })
    @DisplayName("SMA-08 to SMA-14 what technical support finds leads to a refusal with the sentence that says why")
    void found(String finding, String why) {
        Refunding refund = technical().found(finding);
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund request")
                        .path("text")
                        .asText())
                .contains(why);
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName("GUI-06 SMA-19 what no table can decide an agent judges; who judged cannot approve, a colleague can")
    void judged() {
        Refunding refund = Refunding.asked(business("splashtop", "80.00"), "OTHER", Map.of());
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        refund.done("agent", Map.of("judgement", "PARTIAL", "amount", "30,50", "judgementNote", "Half a month lost."));
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.amount()).isEqualTo("30.50 EUR");
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("grants a part: €30.50. Half a month lost."));
        var refused = refund.complete("agent", Map.of("decision", "APPROVE", "amount", "30.50", "approvalNote", ""));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().path("type").asText()).isEqualTo("urn:sortie:problem:four-eyes");
        refund.approvedBy("supervisor");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName(
            "SMA-19 an amount beside \"all of it\" or \"nothing\" is not passed over in silence: refused, and nothing is decided")
    void judgedWithAnAmount() {
        Refunding refund = Refunding.asked(business("splashtop", "80.00"), "OTHER", Map.of());
        for (String judgement : List.of("FULL", "REFUSED")) {
            var refused = refund.complete(
                    "agent", Map.of("judgement", judgement, "amount", "99999", "judgementNote", "All of it."));
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asText()).isEqualTo("amount");
            assertThat(refused.body().at("/errors/0/message").asText()).contains("refund in part");
        }
        var nothing = refund.complete(
                "agent", Map.of("judgement", "PARTIAL", "amount", "0.00", "judgementNote", "Nothing left."));
        assertThat(nothing.status()).as("a part of nothing is no part").isEqualTo(422);
        var untyped = refund.complete("agent", Map.of("judgement", "PARTIAL", "judgementNote", "A part."));
        assertThat(untyped.status()).as("nobody said how much").isEqualTo(422);
        assertThat(untyped.body().at("/errors/0/field").asText()).isEqualTo("amount");
        assertThat(untyped.body().path("detail").asText())
                .contains("The task is open as before")
                .doesNotContain("Nothing was started");
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        refund.done("agent", Map.of("judgement", "FULL", "judgementNote", "All of it."));
        assertThat(refund.amount()).isEqualTo("80.00 EUR");
    }

    @Test
    @DisplayName("SMA-04 GUI-06 files that come while a form is open stand in it, whichever form it is")
    void filesInOpenForms() {
        Refunding refund = technical();
        assertThat(refund.shown("evidenceText")).isEqualTo("–");
        adds(refund, "first.png", SampleFiles.png());
        assertThat(refund.task()).isEqualTo("userTask_solveProblem");
        assertThat(refund.shown("evidenceText")).contains("first.png");
        assertThat(refund.shown("timelineText")).contains("first.png");
        assertThat(refund.shown("findingNote"))
                .as("what somebody may be typing")
                .isEmpty();
        refund.found("UNSOLVED");
        assertThat(refund.task()).isEqualTo("userTask_approveRefund");
        adds(refund, "second.pdf", SampleFiles.pdf());
        assertThat(refund.shown("evidenceText")).contains("first.png", "second.pdf");
        Refunding judged = Refunding.asked(business("splashtop", "80.00"), "OTHER", Map.of());
        adds(judged, "third.jpg", SampleFiles.jpeg());
        assertThat(judged.shown("evidenceText")).contains("third.jpg");
        assertThat(refund.shown("evidenceText")).doesNotContain("third.jpg");
    }

    private static void adds(Refunding refund, String name, byte[] content) {
        Answer added = FileForm.to("/api/v1/cases/" + refund.reference() + "/evidence")
                .with(name, content)
                .as("system");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
    }

    @Test
    @DisplayName("SMA-19 agents read the decision in both languages, whichever the customer speaks")
    void inBothLanguages() {
        Refunding refund = technical().found("UNSOLVED");
        assertThat(refund.shown("decisionText").lines())
                .anyMatch(line -> line.equals("Full refund"))
                .anyMatch(line -> line.equals("Remboursement intégral"));
        assertThat(refund.shown("causeText")).isEqualTo("Technical problem · Problème technique");
        assertThat(refund.shown("paymentsText")).contains("not ordered · pas ordonné");
    }

    @Test
    @DisplayName(
            "SMA-18 SMA-19 the bank gives it back: the customer reads that it is not paid yet, nothing \"on its way\"")
    void cameBack() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance");
        assertThat(get(refund.of().trackLink(), null).text()).contains("Amount on its way");
        refund.bank("fail");
        assertThat(get(refund.of().trackLink(), null).text())
                .contains("The bank has not paid it out", "get in touch with you about another way")
                .contains("Amount not paid out yet")
                .doesNotContain("Amount on its way");
    }

    @Test
    @DisplayName("SMA-19 above the limit two persons approve; the same one twice is refused")
    void twoPersons() {
        Refunding refund = Refunding.asked(business("semrush", "1249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance");
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(refund.shown("approvedByText")).contains("finance");
        assertThat(refund.complete("finance", Map.of("decision", "APPROVE", "amount", "1249.95"))
                        .status())
                .isEqualTo(403);
        assertThat(refund.refunds()).isEmpty();
        refund.approvedBy("finance2");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SMA-19 declined by the approver: the customer reads why, no money moves")
    void declined() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.done("finance", Map.of("decision", "DECLINE", "approvalNote", "Paid back by hand last week."));
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund request")
                        .path("text")
                        .asText())
                .contains("Paid back by hand last week.");
        assertThat(refund.refunds()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"P8D, 'Refunds are granted for some days'", "P40D, this payment is a renewal"})
    @DisplayName("SEM-19 after the window, or for a renewal, a business customer is told why not, at once")
    void tooLate(String age, String why) {
        Refunding refund = Refunding.asked(
                customerOf("semrush")
                        .who("type", "BUSINESS")
                        .with("startedOn", "-" + age)
                        .buys(),
                "CHANGED_MIND",
                Map.of());
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund request")
                        .path("text")
                        .asText())
                .contains(why);
        assertThat(refund.amount()).isNull();
    }

    @Test
    @DisplayName("SMA-18 the bank had paid and gives it back later: the case is open again, with finance")
    void returned() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance").bank("settle");
        advance("P1D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        refund.bank("fail");
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
    }

    @Test
    @DisplayName(
            "SMA-17 SMA-18 given back after two months: finance has one task, nobody reads \"on its way\" or \"too long\"")
    void returnedLate() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance").bank("settle");
        advance("P95D");
        refund.bank("fail");
        advance("PT1H");
        assertThat(refund.of().tasks()).hasSize(1);
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertThat(refund.subjects()).doesNotContain("Your refund takes longer than usual");
        assertThat(refund.of().timeline()).noneMatch(line -> line.contains("has taken too long"));
    }

    @Test
    @DisplayName("SEM-23 charged after cancelling, and the books show both: paid back without an agent")
    void chargedAfterCancelling() {
        Cancelling ended = ChargeWatchTest.ended(customerOf("semrush").who("type", "BUSINESS"))
                .ended();
        post("/demo/billing/charges", Map.of("subscriptionId", ended.customer().subscription()), null);
        Refunding refund =
                Refunding.asked(ended.customer(), "CHARGED_AFTER_CANCELLATION", Refunding.chargedToday(ended));
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.refunds()).hasSize(1);
    }

    @Test
    @DisplayName("SEM-21 LAW-12 the bank gives it back: other means need the customer's recorded consent")
    void otherMeans() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance").bank("fail");
        advance("P1D");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        Map<String, Object> answers =
                Map.of("means", "BANK_TRANSFER", "consent", false, "paymentNote", "IBAN on file.");
        assertThat(refund.complete("finance", answers).status()).isEqualTo(422);
        refund.done(
                "finance",
                Map.of(
                        "means", "BANK_TRANSFER",
                        "consent", true,
                        "consentChannel", "PHONE",
                        "paymentNote", "IBAN on file."));
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        Customer customer = refund.of().customer();
        assertThat(Refunding.ask(customer, "CHANGED_MIND", Map.of()).status())
                .as("what was paid by transfer is not paid once more")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("SMA-17 SMA-18 after 31 working days finance asks the bank, after 90 days supervisors are alerted")
    void takesLong() {
        Refunding refund = Refunding.asked(business("semrush", "249.95"), "CHANGED_MIND", Map.of());
        refund.approvedBy("finance");
        Instant ordered = now();
        advance("P55D");
        refund.done("finance", Map.of("followUpNote", "They look for it."));
        assertThat(refund.of().tasks()).isEmpty();
        moveTo(ordered.plus(Duration.ofDays(90)).minusSeconds(2));
        assertThat(refund.of().tasks()).as("a second before").isEmpty();
        moveTo(ordered.plus(Duration.ofDays(90)).plusSeconds(1));
        assertThat(refund.of().timeline())
                .contains("The refund has taken too long. The supervisors have been alerted.");
        assertThat(refund.task()).isEqualTo("userTask_pursueRefund");
        assertThat(get(
                                "/engine-rest/task?candidateGroup=supervisors&processInstanceBusinessKey="
                                        + refund.reference(),
                                "supervisor")
                        .body())
                .hasSize(1);
        assertThat(refund.subjects().stream().filter("Your refund takes longer than usual"::equals))
                .as("at the follow-up, and now")
                .hasSize(2);
        refund.done("supervisor", Map.of("followUpNote", "The bank pays tomorrow."));
        refund.bank("settle");
        advance("P1D");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
        assertThat(refund.of().tasks()).isEmpty();
    }

    private void isOrderedOnce(JsonNode booked) {
        assertThat(booked.path("attempts").asInt()).isEqualTo(1);
        assertThat(booked.path("key").asText()).matches("RFD-.*:refund:INV-.*");
    }

    private Customer business(String brand, String price) {
        return customerOf(brand)
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price(price, "EUR")
                .buys();
    }

    /** A business customer's technical problem within hours of the purchase. */
    private Refunding technical() {
        return Refunding.asked(
                customerOf("smarters-pro")
                        .who("type", "BUSINESS")
                        .with("startedOn", "-P0D")
                        .price("12.90", "EUR")
                        .buys(),
                "TECHNICAL",
                Map.of());
    }
}
