package io.sortie.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.accounts.sandbox.SandboxAccountDesk;
import io.sortie.billing.Money;
import io.sortie.billing.OpenItem;
import io.sortie.billing.sandbox.SandboxOpenItems;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/billing/open-items}: what keeps an account's money unsettled; refunds under way count by themselves. */
@RestController
@RequestMapping("/demo/billing/open-items")
@Profile("demo")
class DemoOpenItemController {

    private static final String CURRENCY = "EUR";

    /** {@code kind} is UNPAID_INVOICE and {@code amount} 10 euros unless given. */
    record ItemRequest(String accountId, String kind, JsonNode amount) {}

    record Added(String id) {}

    private final SandboxOpenItems items;
    private final SandboxAccountDesk accounts;

    DemoOpenItemController(SandboxOpenItems items, SandboxAccountDesk accounts) {
        this.items = items;
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody ItemRequest request) {
        String account = DemoInput.or(request.accountId(), "");
        accounts.find(account).orElseThrow(DemoRefusal::unknownAccount);
        OpenItem.Kind kind = DemoInput.choice("kind", request.kind(), OpenItem.Kind.class);
        Money amount = DemoInput.money("amount", request.amount(), CURRENCY);
        return new Added(items.add(
                        account,
                        kind == null ? OpenItem.Kind.UNPAID_INVOICE : kind,
                        amount == null ? Money.of("10.00", CURRENCY) : amount)
                .id());
    }

    @GetMapping
    List<OpenItem> read(@RequestParam String accountId) {
        return items.of(accountId);
    }

    /** It is paid, decided, or given up; answers what is left of the account's. */
    @PostMapping("/{id}/settle")
    List<OpenItem> settle(@PathVariable String id) {
        return items.of(items.settle(id).orElseThrow(DemoRefusal::unknownOpenItem));
    }
}
