package io.sortie.demo;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.accounts.Account;
import io.sortie.accounts.sandbox.SandboxAccounts;
import io.sortie.billing.Money;
import io.sortie.billing.Subscription.AppStore;
import io.sortie.billing.Subscription.Holder;
import io.sortie.billing.sandbox.Ids;
import io.sortie.billing.sandbox.SandboxDesk;
import io.sortie.billing.sandbox.SandboxSubscription;
import io.sortie.billing.sandbox.SandboxSubscription.Details;
import io.sortie.billing.sandbox.SandboxSubscription.Terms;
import io.sortie.brands.Brands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes up a customer who has bought something: the subscription in billing, the projects in the account system. */
@Component
@Profile("demo")
class DemoPurchases {

    private static final String CURRENCY = "EUR";

    private final SandboxDesk desk;
    private final DemoAccounts customers;
    private final SandboxAccounts accounts;
    private final ObjectProvider<Brands> brands;
    private final Clock clock;

    DemoPurchases(
            SandboxDesk desk,
            DemoAccounts customers,
            SandboxAccounts accounts,
            ObjectProvider<Brands> brands,
            Clock clock) {
        this.desk = desk;
        this.customers = customers;
        this.accounts = accounts;
        this.brands = brands;
        this.clock = clock;
    }

    @Transactional
    public SandboxSubscription buy(SubscriptionRequest request) {
        Account account = customers.ofPurchase(request.accountId(), request.brand(), request.customer());
        Holder holder = holder(request, account);
        ZoneId zone = zone(request, account.brand(), holder.country());
        SandboxSubscription bought = desk.open(SandboxSubscription.bought(
                DemoInput.or(request.subscriptionId(), Ids.next("SUB")),
                account.id(),
                Ids.next("ORD"),
                account.brand(),
                holder,
                terms(request, zone),
                details(request, zone)));
        List<String> projects =
                request.projects() == null ? List.of("Main project") : DemoInput.names(request.projects());
        accounts.register(bought.accountId(), bought.id(), projects);
        return bought;
    }

    /** Billing writes down what it was told; of an account's further purchases it need not be told who buys. */
    private static Holder holder(SubscriptionRequest request, Account account) {
        return request.accountId() != null && request.customer() == null
                ? new Holder(account.name(), account.email(), account.locale(), account.country(), account.type())
                : DemoAccounts.holder(request.customer());
    }

    /** Days begin where Sortie says that this customer's days begin, unless the request says otherwise. */
    private ZoneId zone(SubscriptionRequest request, String brand, String country) {
        ZoneId given = DemoInput.zone("zone", request.zone());
        return given != null
                ? given
                : brands.stream()
                        .flatMap(known -> known.find(brand).map(found -> known.zoneOf(found, country)).stream())
                        .findFirst()
                        .orElse(ZoneId.of("Europe/Paris"));
    }

    private Terms terms(SubscriptionRequest request, ZoneId zone) {
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        Money price = DemoInput.money("price", request.price(), CURRENCY);
        return new Terms(
                DemoInput.or(request.plan(), "Guru"),
                price == null ? Money.of("249.95", CURRENCY) : price,
                requireNonNullElse(DemoInput.period("period", request.period()), Period.ofMonths(1)),
                requireNonNullElse(DemoInput.day("startedOn", request.startedOn(), today), today.minusDays(10)),
                DemoInput.day("trialUntil", request.trialUntil(), today),
                DemoInput.day("commitmentUntil", request.commitmentUntil(), today),
                DemoInput.period("noticePeriod", request.noticePeriod()),
                DemoInput.choice("store", request.store(), AppStore.class),
                zone);
    }

    private Details details(SubscriptionRequest request, ZoneId zone) {
        return new Details(
                lastFour(request.card()),
                DemoInput.names(request.addons()),
                DemoInput.names(request.toolkits()),
                json(request.signedAgreement()),
                json(request.usage()),
                boughtAt(request, zone),
                json(request.consents()));
    }

    /** Bought today means now; of an earlier day only the day is known, unless the request says more. */
    private Instant boughtAt(SubscriptionRequest request, ZoneId zone) {
        Instant given = DemoInput.instant("boughtAt", request.boughtAt());
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        boolean boughtToday = today.equals(DemoInput.day("startedOn", request.startedOn(), today));
        return given == null && boughtToday ? clock.instant() : given;
    }

    private static String lastFour(SubscriptionRequest.Card card) {
        String digits = DemoInput.or(card == null ? null : card.lastFour(), "4242");
        if (!digits.matches("[0-9]{4}")) {
            throw DemoRefusal.invalid("card.lastFour: the last four digits and no more [LAW-25]");
        }
        return digits;
    }

    private static String json(JsonNode node) {
        return node == null || node.isNull() ? null : node.toString();
    }
}
