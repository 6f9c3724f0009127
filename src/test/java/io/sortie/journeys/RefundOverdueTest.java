package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.billing.BillingOperation;
import io.sortie.billing.sandbox.SandboxDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing about a refund waits unseen: each task has its time, and the promise and the bank have their own [SMA-16 to SMA-19]. */
class RefundOverdueTest extends RefundFaultsJourney {

    @Autowired
    SandboxDesk desk;

    @Test
    @DisplayName("SMA-06 help not given within a day: the supervisors see it too, before the hours are over")
    void help() {
        Refunding refund = technical();
        assertOverdueAfter(refund, "PT24H");
        assertThat(refund.state()).isEqualTo("TROUBLESHOOTING");
    }

    @Test
    @DisplayName("SMA-06 SMA-07 a solution offered, no answer: at the end of the hours the request goes on as unsolved")
    void solutionUnconfirmed() {
        Refunding refund = technical().found("SOLVED");
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
        moveTo(refund.of().instant("openedAt").plus(Duration.ofHours(48)).minusSeconds(2));
        assertThat(refund.state()).isEqualTo("AWAITING_CUSTOMER");
        moveTo(refund.of().instant("openedAt").plus(Duration.ofHours(48)).plusSeconds(1));
        assertThat(refund.state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    @DisplayName(
            "SMA-19 SEM-21 not judged in two days: the supervisors' too; the promise missed is told apart from that")
    void judgement() {
        Refunding refund = toBeJudged();
        assertOverdueAfter(refund, "P2D");
        assertThat(refund.of().timeline()).noneMatch(line -> line.contains("promised date has passed"));
        moveTo(inParis(refund.of().instant("openedAt"), 30).plusSeconds(2));
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("promised date has passed"));
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SMA-19 an agent does not grant it: told why, nobody is asked to approve")
    void judgedRefused() {
        Refunding refund = toBeJudged();
        refund.done("agent", Map.of("judgement", "REFUSED", "judgementNote", "Used every day."));
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.of()
                        .customer()
                        .mail("Your refund request")
                        .path("text")
                        .asText())
                .contains("Used every day.");
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName("SMA-16 not approved in two days: the supervisors' too, for the first and for the second person")
    void approval() {
        Refunding refund = awaitingApproval("1249.95");
        assertOverdueAfter(refund, "P2D");
        refund.approvedBy("finance");
        assertThat(refund.task()).isEqualTo("userTask_approveAsSecondPerson");
        assertThat(supervisorsTasks(refund)).isZero();
        advance("P2DT2S");
        assertThat(supervisorsTasks(refund)).isEqualTo(1);
        String approving = refund.of().task().path("processInstanceId").asText();
        refund.approvedBy("finance2");
        assertThat(passed(approving)).contains("endEvent_refundApproved").doesNotContain("endEvent_refundNotApproved");
    }

    /** What people see in Cockpit's history. */
    private List<String> passed(String processInstance) {
        return get("/engine-rest/history/activity-instance?finished=true&processInstanceId=" + processInstance, "admin")
                .body()
                .findValuesAsText("activityId");
    }

    @Test
    @DisplayName("SMA-19 the second person declines: no money moves, whatever the first one said")
    void declinedBySecond() {
        Refunding refund = awaitingApproval("1249.95").approvedBy("finance");
        String approving = refund.of().task().path("processInstanceId").asText();
        refund.done("finance2", Map.of("decision", "DECLINE", "approvalNote", "Not by our terms."));
        assertThat(passed(approving)).contains("endEvent_refundNotApproved").doesNotContain("endEvent_refundApproved");
        assertThat(refund.outcome()).isEqualTo("DECLINED");
        assertThat(refund.refunds()).isEmpty();
    }

    @Test
    @DisplayName(
            "SMA-17 the bank not asked in three days after 31 working days: the supervisors' too; asked, the case waits on")
    void followUp() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        advance("P55D");
        assertThat(refund.task()).isEqualTo("userTask_followUpRefund");
        assertThat(refund.subjects()).contains("Your refund takes longer than usual");
        advance("P4D");
        assertThat(supervisorsTasks(refund)).isEqualTo(1);
        Answer refused = refund.complete("finance", Map.of("bankAnswer", "ARRIVED", "followUpNote", "They say so."));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("Billing knows this refund");
        refund.done("finance", Map.of("followUpNote", "They look for it."));
        assertThat(refund.of().tasks()).isEmpty();
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
    }

    @Test
    @DisplayName("SEM-21 other means not agreed in three days: the supervisors' too")
    void agreement() {
        Refunding refund = awaitingApproval("249.95").approvedBy("finance");
        refund.bank("fail");
        assertThat(refund.task()).isEqualTo("userTask_agreeOtherMeans");
        assertOverdueAfter(refund, "P3D");
        assertThat(refund.state()).isEqualTo("AWAITING_AGENT");
    }

    @Test
    @DisplayName("SMA-18 news that never comes: billing is asked every day; news that comes counts at once")
    void polled() {
        Refunding silent = awaitingApproval("249.95").approvedBy("finance");
        desk.answerRefund(silent.refunds().get(0).path("id").asText(), BillingOperation.SETTLED, null);
        settle();
        assertThat(silent.state()).isEqualTo("AWAITING_SETTLEMENT");
        advance("P1D");
        assertThat(silent.outcome()).isEqualTo("SETTLED");
        Refunding told = awaitingApproval("249.95").approvedBy("finance");
        told.bank("settle");
        assertThat(told.outcome()).isEqualTo("SETTLED");
    }

    @Test
    @DisplayName(
            "LAW-12 SEM-21 granted by law, and billing takes no order for two weeks: supervisors have a task of their own")
    void orderLate() {
        Customer consumer = customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P3D")
                .buys();
        faults.order("refund", "FAIL_BEFORE", 50);
        Refunding refund = Refunding.asked(consumer, "CHANGED_MIND", Map.of());
        moveTo(inParis(refund.of().instant("openedAt"), 14).minusSeconds(2));
        assertThat(supervisorsTasks(refund)).isZero();
        moveTo(inParis(refund.of().instant("openedAt"), 14).plusSeconds(1));
        assertThat(supervisorsTasks(refund)).isEqualTo(1);
        assertThat(refund.of().timeline()).anyMatch(line -> line.contains("was not ordered by the promised date"));
        faults.clear();
        new Cockpit(this).repair(refund.of());
        assertThat(refund.refunds()).hasSize(1);
        assertThat(refund.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertThat(refund.task())
                .as("ordered: nothing to be sped up; but by law it should be paid by now")
                .isEqualTo("userTask_pursueRefund");
        refund.bank("settle");
        assertThat(supervisorsTasks(refund)).isZero();
    }

    @Test
    @DisplayName("LAW-12 SEM-21 what lies with the supervisors alone is brought up again: the order, then the bank")
    void supervisorsReminded() {
        Customer consumer = customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P3D")
                .buys();
        faults.order("refund", "FAIL_BEFORE", 50);
        Refunding refund = Refunding.asked(consumer, "CHANGED_MIND", Map.of());
        moveTo(refund.of().instant("openedAt").plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(alerts(refund)).isZero();
        advance("P2D");
        advance("PT2S");
        assertThat(alerts(refund)).isEqualTo(1);
        faults.clear();
        new Cockpit(this).repair(refund.of());
        assertThat(refund.task()).isEqualTo("userTask_pursueRefund");
        assertThat(alerts(refund)).isEqualTo(1);
        advance("P3D");
        advance("PT2S");
        assertThat(alerts(refund)).isEqualTo(2);
        refund.bank("settle");
        assertThat(refund.outcome()).isEqualTo("SETTLED");
    }

    private static long alerts(Refunding refund) {
        return refund.of().timeline().stream()
                .filter(line -> line.contains("This is taking longer than promised"))
                .count();
    }

    private void assertOverdueAfter(Refunding refund, String time) {
        assertThat(supervisorsTasks(refund)).isZero();
        advance(time);
        advance("PT2S");
        assertThat(supervisorsTasks(refund)).isEqualTo(1);
        assertThat(alerts(refund)).isEqualTo(1);
    }

    private int supervisorsTasks(Refunding refund) {
        String path = "/engine-rest/task?candidateGroup=supervisors&processInstanceBusinessKey=";
        return get(path + refund.reference(), "supervisor").body().size();
    }

    private Refunding toBeJudged() {
        Customer customer = customerOf("splashtop")
                .who("type", "BUSINESS")
                .with("startedOn", "-P3D")
                .price("80.00", "EUR")
                .buys();
        return Refunding.asked(customer, "OTHER", Map.of());
    }

    private Refunding technical() {
        Customer customer = customerOf("smarters-pro")
                .who("type", "BUSINESS")
                .with("startedOn", "-P0D")
                .price("12.90", "EUR")
                .buys();
        return Refunding.asked(customer, "TECHNICAL", Map.of());
    }
}
