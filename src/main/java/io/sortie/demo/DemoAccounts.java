package io.sortie.demo;

import static java.util.Objects.requireNonNullElse;

import io.sortie.accounts.Account;
import io.sortie.accounts.sandbox.SandboxAccountDesk;
import io.sortie.billing.CustomerType;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.sandbox.Ids;
import io.sortie.billing.sandbox.SandboxDesk;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes up customers of the host application: who they are, and that they are on a mailing list. */
@Component
@Profile("demo")
class DemoAccounts {

    private static final String BRAND = "semrush";
    private static final List<String> LISTS = List.of("Newsletter");

    private final SandboxAccountDesk accounts;
    private final SandboxDesk billing;
    private final Clock clock;

    DemoAccounts(SandboxAccountDesk accounts, SandboxDesk billing, Clock clock) {
        this.accounts = accounts;
        this.billing = billing;
        this.clock = clock;
    }

    /** An account of its own, whoever else has this address. */
    @Transactional
    public Account open(AccountRequest request) {
        String id = DemoInput.or(request.accountId(), Ids.next("ACC"));
        List<String> lists = request.mailingLists() == null ? LISTS : DemoInput.names(request.mailingLists());
        return open(
                id,
                DemoInput.or(request.brand(), BRAND),
                holder(request.customer()),
                lists,
                DemoInput.names(request.projects()));
    }

    /**
     * The account of a purchase: that of the id, of the address at this brand, or a new one.
     *
     * @param accountId null for that of the address
     */
    @Transactional
    public Account ofPurchase(String accountId, String brand, SubscriptionRequest.Customer customer) {
        Optional<Account> given = Optional.ofNullable(accountId).flatMap(accounts::find);
        if (given.isPresent()) {
            return checked(given.get(), brand);
        }
        Holder holder = holder(customer);
        String brandId = DemoInput.or(brand, BRAND);
        String id = Optional.ofNullable(accountId)
                .or(() -> accounts.accountOf(brandId, holder.email()))
                .or(() -> billing.accountOf(brandId, holder.email()))
                .filter(known -> accountId != null || !accounts.held(known).erased())
                .orElseGet(() -> Ids.next("ACC"));
        return accounts.find(id).orElseGet(() -> open(id, brandId, holder, LISTS, List.of()));
    }

    /** What a request does not say of the customer, nobody knows. */
    static Holder holder(SubscriptionRequest.Customer given) {
        SubscriptionRequest.Customer customer =
                requireNonNullElse(given, new SubscriptionRequest.Customer(null, null, "en", "FR", null));
        return new Holder(
                DemoInput.or(customer.name(), "A. Customer"),
                DemoInput.or(customer.email(), "customer@example.org"),
                customer.locale(),
                customer.country(),
                DemoInput.choice("customer.type", customer.type(), CustomerType.class));
    }

    private Account open(String id, String brand, Holder holder, List<String> lists, List<String> projects) {
        if (accounts.held(id).erased()) {
            throw DemoRefusal.conflict("This account was erased: its id is not given again.");
        }
        Account opened = new Account(
                id,
                brand,
                holder.name(),
                holder.email(),
                holder.locale(),
                holder.country(),
                holder.type(),
                clock.instant());
        accounts.open(opened, lists, projects);
        return opened;
    }

    private static Account checked(Account account, String brand) {
        if (!account.brand().equals(DemoInput.or(brand, account.brand()))) {
            throw DemoRefusal.invalid("accountId: an account of another brand, " + account.brand());
        }
        return account;
    }
}
