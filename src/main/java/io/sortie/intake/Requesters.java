package io.sortie.intake;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountSystem;
import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import jakarta.validation.Validator;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The part of the check that all requests share, whatever they ask for. */
@Component
public class Requesters {

    private final Validator validator;
    private final Brands brands;
    private final BillingSystem billing;
    private final AccountSystem accounts;
    private final ContractRegimes regimes;

    Requesters(
            Validator validator,
            Brands brands,
            BillingSystem billing,
            AccountSystem accounts,
            ContractRegimes regimes) {
        this.validator = validator;
        this.brands = brands;
        this.billing = billing;
        this.accounts = accounts;
        this.regimes = regimes;
    }

    /** @throws Problem {@code invalid-request} that names each field that cannot be accepted */
    public void checkFields(Object request) {
        List<FieldError> errors = fieldErrors(request);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** Each field that cannot be accepted, without asking anybody. */
    public List<FieldError> fieldErrors(Object request) {
        return validator.validate(request).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
    }

    /** @throws Problem if there is no such brand, or no such subscription for this customer */
    public Requester find(String brandId, String subscriptionId, CustomerInput said) {
        Brand brand = brand(brandId);
        Subscription subscription = billing.subscription(subscriptionId)
                .filter(found -> belongs(found, brandId, said.email()))
                .orElseThrow(Problem::unknownSubscription);
        CaseFile.Customer customer = customer(said, brand, subscription.holder());
        return new Requester(subscription, customer, regimes.of(customer.country(), customer.type()));
    }

    /** @throws Problem if there is no such brand, no such account for this customer, or no answer */
    public AccountHolder findAccount(String brandId, String accountId, CustomerInput said) {
        Brand brand = brand(brandId);
        Account account = account(accountId)
                .filter(found -> found.brand().equals(brandId) && said.email().equalsIgnoreCase(found.email()))
                .orElseThrow(Problem::unknownAccount);
        Subscription.Holder onFile = new Subscription.Holder(
                account.name(), account.email(), account.locale(), account.country(), account.type());
        CaseFile.Customer customer = customer(said, brand, onFile);
        return new AccountHolder(account, customer, regimes.of(customer.country(), customer.type()));
    }

    private Optional<Account> account(String accountId) {
        try {
            return accounts.account(accountId);
        } catch (AccountSystemUnavailable | AccountSystemRefused e) {
            throw Problem.accountsUnavailable();
        }
    }

    /** The brand's zone, for whoever is known to nobody. */
    public ZoneId zone(String brandId) {
        return brand(brandId).zone();
    }

    Brand brand(String id) {
        return brands.find(id).orElseThrow(() -> Problem.invalid("brand", "{invalid.brand}"));
    }

    /**
     * The address must be the one on file [SEM-14]; a wrong one is answered like an unknown subscription. Of whom billing
     * has erased the address [LAW-17], nobody is the customer any more.
     */
    private static boolean belongs(Subscription subscription, String brand, String email) {
        return subscription.brand().equals(brand)
                && subscription.holder().email() != null
                && subscription.holder().email().equalsIgnoreCase(email);
    }

    /**
     * What billing has on file wins, so that nobody picks their own law by what they type: country and class of a request
     * count only where billing does not know them, and a class that nobody knows is the brand's own.
     */
    CaseFile.Customer customer(CustomerInput said, Brand brand, Subscription.Holder onFile) {
        String country = upperCase(given(onFile.country(), said.country()));
        return new CaseFile.Customer(
                given(said.name(), onFile.name()),
                onFile.email(),
                Locale.forLanguageTag(given(
                                said.locale(),
                                given(onFile.locale(), brand.locale().toLanguageTag()))
                        .replace('_', '-')),
                country,
                Stream.of(onFile.type(), said.type())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(brand.customerClass()),
                brands.zoneOf(brand, country));
    }

    /** ISO 3166, as all tables have it. */
    private static String upperCase(String country) {
        return country == null ? null : country.strip().toUpperCase(Locale.ROOT);
    }

    private static String given(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
