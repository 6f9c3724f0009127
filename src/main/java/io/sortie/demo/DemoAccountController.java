package io.sortie.demo;

import io.sortie.accounts.Account;
import io.sortie.accounts.sandbox.SandboxAccountDesk;
import io.sortie.accounts.sandbox.SandboxAccountDesk.Done;
import io.sortie.accounts.sandbox.SandboxAccountDesk.Held;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/accounts}: make up an account without a subscription, and look at what is held of one [LAW-17]. */
@RestController
@RequestMapping("/demo/accounts")
@Profile("demo")
class DemoAccountController {

    record Opened(String accountId) {}

    /** @param profile null once it is erased */
    record AccountView(
            String accountId,
            boolean erased,
            Account profile,
            List<String> mailingLists,
            List<String> projects,
            List<Done> operations) {

        static AccountView of(String accountId, Held held) {
            return new AccountView(
                    accountId, held.erased(), held.account(), held.mailingLists(), held.projects(), held.operations());
        }
    }

    private final DemoAccounts accounts;
    private final SandboxAccountDesk desk;

    DemoAccountController(DemoAccounts accounts, SandboxAccountDesk desk) {
        this.accounts = accounts;
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody AccountRequest request) {
        return new Opened(accounts.open(request).id());
    }

    @GetMapping("/{id}")
    AccountView read(@PathVariable String id) {
        Held held = desk.held(id);
        if (held.account() == null && !held.erased()) {
            throw DemoRefusal.unknownAccount();
        }
        return AccountView.of(id, held);
    }
}
