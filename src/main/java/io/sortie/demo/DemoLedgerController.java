package io.sortie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.sandbox.SandboxDesk;
import io.sortie.billing.sandbox.SandboxDesk.LedgerRow;
import io.sortie.billing.sandbox.SandboxSubscription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/billing}: the ledger, charges by hand, and the bank's answers to refunds. */
@RestController
@RequestMapping("/demo/billing")
@Profile("demo")
class DemoLedgerController {

    /** A charge by hand; {@code at} is now, {@code kind} is MANUAL unless given. */
    record ChargeRequest(String subscriptionId, JsonNode amount, String at, String kind) {}

    /** Why the bank did not take a refund. */
    record BankAnswer(String reason) {}

    private final SandboxDesk desk;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    DemoLedgerController(SandboxDesk desk, ApplicationEventPublisher news, Clock clock) {
        this.desk = desk;
        this.news = news;
        this.clock = clock;
    }

    @GetMapping("/operations")
    List<LedgerView> operations() {
        return desk.operations().stream().map(LedgerView::of).toList();
    }

    @PostMapping("/charges")
    @ResponseStatus(HttpStatus.CREATED)
    Charge charge(@RequestBody ChargeRequest request) {
        SandboxSubscription of =
                desk.find(Objects.toString(request.subscriptionId(), "")).orElseThrow(DemoRefusal::unknownSubscription);
        Money price = of.terms().price();
        Money amount = DemoInput.money("amount", request.amount(), price.currency());
        if (amount != null && !amount.unit().equals(price.unit())) {
            throw DemoRefusal.invalid("amount: this subscription is charged in " + price.currency());
        }
        Instant at = DemoInput.instant("at", request.at());
        return desk.charge(
                of.id(),
                at == null ? clock.instant() : at,
                amount == null ? price : amount,
                DemoInput.or(request.kind(), "MANUAL"));
    }

    @PostMapping("/refunds/{id}/settle")
    LedgerView settle(@PathVariable String id) {
        return answer(id, BillingOperation.SETTLED, null);
    }

    /** The bank did not take it; also after it was settled, as banks do. */
    @PostMapping("/refunds/{id}/fail")
    LedgerView fail(@PathVariable String id, @RequestBody(required = false) BankAnswer answer) {
        return answer(id, BillingOperation.FAILED, answer == null ? "account_closed" : answer.reason());
    }

    @PostMapping("/refunds/{id}/require-action")
    LedgerView requireAction(@PathVariable String id) {
        return answer(id, BillingOperation.REQUIRES_ACTION, null);
    }

    private LedgerView answer(String id, String status, String failure) {
        try {
            LedgerRow answered = desk.answerRefund(id, status, failure).orElseThrow(DemoRefusal::unknownRefund);
            news.publishEvent(answered);
            return LedgerView.of(answered);
        } catch (IllegalStateException e) {
            throw DemoRefusal.conflict("The bank has answered before: " + e.getMessage() + ".");
        }
    }
}
