package io.sortie.intake;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The part of the check that all requests share, whatever they ask for. */
@Component
public class Requesters {

    private final Validator validator;
    private final Brands brands;
    private final BillingSystem billing;
    private final ContractRegimes regimes;

    Requesters(Validator validator, Brands brands, BillingSystem billing, ContractRegimes regimes) {
        this.validator = validator;
        this.brands = brands;
        this.billing = billing;
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
        Brand brand = brands.find(brandId).orElseThrow(() -> Problem.invalid("brand", "{invalid.brand}"));
        Subscription subscription = billing.subscription(subscriptionId)
                .filter(found -> belongs(found, brandId, said.email()))
                .orElseThrow(Problem::unknownSubscription);
        CaseFile.Customer customer = customer(said, brand, subscription.holder());
        return new Requester(subscription, customer, regimes.of(customer.country(), customer.type()));
    }

    /** The address must be the one on file [SEM-14]; a wrong one is answered like an unknown subscription. */
    private static boolean belongs(Subscription subscription, String brand, String email) {
        return subscription.brand().equals(brand)
                && subscription.holder().email().equalsIgnoreCase(email);
    }

    /**
     * What billing has on file wins, so that nobody picks their own law by what they type: country and class of a request
     * count only where billing does not know them, and a class that nobody knows is the brand's own.
     */
    private CaseFile.Customer customer(CustomerInput said, Brand brand, Subscription.Holder onFile) {
        String country = given(onFile.country(), said.country());
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

    private static String given(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }
}
