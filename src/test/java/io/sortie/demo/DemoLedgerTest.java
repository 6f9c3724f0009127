package io.sortie.demo;

import static io.sortie.sandbox.SandboxContext.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Money;
import io.sortie.billing.StopCharging;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Demo ledger and faults")
class DemoLedgerTest extends DemoTest {

    @Test
    @DisplayName("CON-12 the ledger shows each effect once, in order, with its key and how often it was sent")
    void ledger() throws Exception {
        String id = buy("");
        StopCharging order = new StopCharging(id, NOW, NOW, Money.of("20.00", "EUR"), Money.of("1.00", "EUR"));
        send("/demo/billing/faults", "{'operation': 'stopCharging', 'mode': 'TIMEOUT_AFTER', 'times': 1}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.operation").value("cancel"));
        assertThatThrownBy(() -> billing().stopCharging("CAN-1", order)).isInstanceOf(BillingUnavailable.class);
        billing().stopCharging("CAN-1", order);
        DocumentContext ledger = read("/demo/billing/operations");
        assertThat(ledger.<List<String>>read("$[*].kind")).containsExactly("cancel", "credit");
        assertThat(ledger.<List<String>>read("$[*].operation")).containsExactly("cancel", "credit");
        assertThat(ledger.<Map<String, Object>>read("$[0]"))
                .containsEntry("key", "CAN-1")
                .containsEntry("idempotencyKey", "CAN-1")
                .containsEntry("subscriptionId", id)
                .containsEntry("attempts", 2)
                .containsEntry("status", "BOOKED")
                .containsEntry("at", "2026-11-22T09:00:00Z")
                .containsEntry("amount", Map.of("amount", "20.00", "currency", "EUR"));
        DocumentContext faults = read("/demo/billing/faults");
        assertThat(faults.<Integer>read("$[0].fired")).isEqualTo(1);
        assertThat(faults.<Integer>read("$[0].remaining")).isZero();
        http.perform(delete("/demo/billing/faults")).andExpect(status().isNoContent());
        http.perform(get("/demo/billing/faults")).andExpect(content().json("[]"));
    }

    @Test
    @DisplayName("CON-11 an undone cancellation takes fee and credit back")
    void undoneCredit() throws Exception {
        String id = buy("");
        billing()
                .stopCharging(
                        "CAN-1", new StopCharging(id, NOW, NOW, Money.of("20.00", "EUR"), Money.of("1.00", "EUR")));
        billing().resumeCharging("CAN-1-undo", id);
        assertThat(read("/demo/billing/operations").<List<String>>read("$[*].status"))
                .containsExactly("BOOKED", "REVERSED", "BOOKED");
        assertThat(read("/demo/billing/subscriptions/" + id).<List<String>>read("$.charges[*].kind"))
                .containsExactly("RENEWAL", "FEE", "REVERSAL");
    }

    @Test
    @DisplayName("SEM-23 a charge by hand appears among the charges")
    void chargeByHand() throws Exception {
        String id = buy("");
        send(
                        "/demo/billing/charges",
                        "{'subscriptionId': '%s', 'amount': {'amount': '5.00', 'currency': 'EUR'}, 'at': '2026-11-21T10:00:00Z'}"
                                .formatted(id))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("MANUAL"));
        send("/demo/billing/charges", "{'subscriptionId': '%s'}".formatted(id))
                .andExpect(jsonPath("$.amount.amount").value("249.95"));
        assertThat(read("/demo/billing/subscriptions/" + id).<List<String>>read("$.charges[*].amount.amount"))
                .containsExactly("249.95", "5.00", "249.95");
        send("/demo/billing/charges", "{'subscriptionId': 'SUB-NONE'}").andExpect(status().isNotFound());
        send(
                        "/demo/billing/charges",
                        "{'subscriptionId': '%s', 'amount': {'amount': '5', 'currency': 'JPY'}}".formatted(id))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    @DisplayName("SMA-17 a refund is settled or fails as the bank says, once")
    void refunds() throws Exception {
        String id = buy("");
        String charge = billing().charges(id).get(0).id();
        String settled =
                billing().refund("REF-1", charge, Money.of("100.00", "EUR")).id();
        String failed =
                billing().refund("REF-2", charge, Money.of("50.00", "EUR")).id();
        for (int i = 0; i < 2; i++) {
            send("/demo/billing/refunds/" + settled + "/settle", "")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.status").value("SETTLED"));
        }
        send("/demo/billing/refunds/" + failed + "/fail", "")
                .andExpect(jsonPath("$.status").value("FAILED"));
        send("/demo/billing/refunds/" + failed + "/settle", "").andExpect(status().isConflict());
        send("/demo/billing/refunds/REF-NONE/settle", "").andExpect(status().isNotFound());
        assertThat(read("/demo/billing/subscriptions/" + id).<List<String>>read("$.refunds[*].status"))
                .containsExactly("SETTLED", "FAILED");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("CON-09 operations go by several names")
    @CsvSource({
        "cancel, cancel",
        "stop-charging, cancel",
        "stop, cancel",
        "Cancellation, cancel",
        "resume, uncancel",
        "undo, uncancel",
        "change_plan, change",
        "REFUND, refund",
        "look-up, lookup",
        "restore-projects, restore-projects",
        "eraseProjects, erase-projects",
        "all, *",
        "*, *"
    })
    void aliases(String given, String known) throws Exception {
        send("/demo/billing/faults", "{'operation': '%s', 'mode': 'fail-before'}".formatted(given))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.operation").value(known))
                .andExpect(jsonPath("$.remaining").value(1));
    }

    @ParameterizedTest
    @DisplayName("CON-09 a fault that cannot happen is refused with what is known")
    @ValueSource(
            strings = {
                "{'operation': 'teleport', 'mode': 'FAIL_BEFORE'}",
                "{'mode': 'FAIL_BEFORE'}",
                "{'operation': 'cancel', 'mode': 'EXPLODE'}",
                "{'operation': 'cancel'}",
                "{'operation': 'cancel', 'mode': 'FAIL_AFTER', 'times': 0}"
            })
    void unknownFault(String fault) throws Exception {
        send("/demo/billing/faults", fault)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("one of [")));
        http.perform(get("/demo/billing/faults")).andExpect(content().json("[]"));
    }

    @Test
    @DisplayName("CON-09 a fault on everything hits orders and look-ups, oldest first, and lets pages read")
    void everything() throws Exception {
        String id = buy("");
        send("/demo/billing/faults", "{'operation': '*', 'mode': 'FAIL_BEFORE', 'times': 2}");
        assertThat(billing().subscription(id)).isPresent();
        assertThatThrownBy(() -> billing().lookUp("K")).isInstanceOf(BillingUnavailable.class);
        assertThatThrownBy(() -> billing().resumeCharging("K", id)).isInstanceOf(BillingUnavailable.class);
        assertThat(billing().lookUp("K")).isEmpty();
        send("/demo/billing/faults", "{'operation': 'subscription', 'mode': 'FAIL_BEFORE'}");
        assertThatThrownBy(() -> billing().subscription(id)).isInstanceOf(BillingUnavailable.class);
        assertThat(read("/demo/billing/faults").<List<Integer>>read("$[*].fired"))
                .containsExactly(2, 1);
    }

    private BillingSystem billing() {
        return context.bean(BillingSystem.class);
    }
}
