package io.sortie.demo;

import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.billing.Charge;
import io.sortie.billing.Money;
import io.sortie.billing.sandbox.SandboxDesk;
import io.sortie.billing.sandbox.SandboxSubscription;
import io.sortie.demo.SubscriptionView.Belongings;
import java.time.Clock;
import java.time.LocalDate;
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

/** {@code /demo/billing/subscriptions}: make up a customer's purchase, look at it, cancel it at the app store. */
@RestController
@RequestMapping("/demo/billing/subscriptions")
@Profile("demo")
class DemoSubscriptionController {

    /** What was bought, with an invoice for each charge so far. */
    record Purchase(String subscriptionId, String accountId, String orderId, List<Invoice> invoices) {}

    record Invoice(String id, LocalDate date, Money amount) {}

    record Email(String email) {}

    private final DemoPurchases purchases;
    private final SandboxDesk desk;
    private final SandboxAccounts accounts;
    private final Clock clock;

    DemoSubscriptionController(DemoPurchases purchases, SandboxDesk desk, SandboxAccounts accounts, Clock clock) {
        this.purchases = purchases;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Purchase buy(@RequestBody SubscriptionRequest request) {
        SandboxSubscription bought = purchases.buy(request);
        List<Invoice> invoices = desk.charges(bought.id()).stream()
                .map(charge -> invoice(charge, bought))
                .toList();
        return new Purchase(bought.id(), bought.accountId(), bought.orderId(), invoices);
    }

    @GetMapping("/{id}")
    SubscriptionView read(@PathVariable String id) {
        SandboxSubscription found = desk.find(id).orElseThrow(DemoRefusal::unknownSubscription);
        Belongings belongings = new Belongings(
                desk.charges(id),
                desk.refundsOf(id),
                accounts.heldProjects(found.accountId(), id),
                accounts.serviceOpenedAt(id).orElse(null));
        return SubscriptionView.of(found, belongings, clock.instant());
    }

    /** The customer has cancelled at Google Play or the App Store [GUI-02]. */
    @PostMapping("/{id}/store-cancel")
    SubscriptionView cancelAtStore(@PathVariable String id) {
        SandboxSubscription found = desk.find(id).orElseThrow(DemoRefusal::unknownSubscription);
        if (found.terms().store() == null) {
            throw DemoRefusal.conflict("This subscription was not bought at an app store.");
        }
        desk.cancelAtStore(id);
        return read(id);
    }

    /** The customer has a new e-mail address, as somebody wrote it into the billing system [SEM-14]. */
    @PostMapping("/{id}/email")
    SubscriptionView moveMail(@PathVariable String id, @RequestBody Email moved) {
        String email = DemoInput.or(moved.email(), "");
        if (!email.contains("@")) {
            throw DemoRefusal.invalid("email: the new address");
        }
        if (!desk.moveMail(id, email)) {
            throw DemoRefusal.unknownSubscription();
        }
        return read(id);
    }

    private static Invoice invoice(Charge charge, SandboxSubscription of) {
        return new Invoice(charge.id(), charge.at().atZone(of.terms().zone()).toLocalDate(), charge.amount());
    }
}
