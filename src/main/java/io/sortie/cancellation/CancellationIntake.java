package io.sortie.cancellation;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.billing.Subscription.Status;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.Cases;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one check that every door shares: what is refused here starts nothing and says why. */
@Component
class CancellationIntake {

    /** A request that may be opened: with the subscription it is about and the customer on file. */
    record Checked(
            CancellationRequest request,
            Subscription subscription,
            CaseFile.Customer customer,
            CancellationPolicies.Law law) {}

    private final Validator validator;
    private final Brands brands;
    private final BillingSystem billing;
    private final CancellationPolicies policies;
    private final Cases cases;
    private final Clock clock;

    CancellationIntake(
            Validator validator,
            Brands brands,
            BillingSystem billing,
            CancellationPolicies policies,
            Cases cases,
            Clock clock) {
        this.validator = validator;
        this.brands = brands;
        this.billing = billing;
        this.policies = policies;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws Problem that says what is wrong with the request */
    Checked check(CancellationRequest request) {
        checkFields(request);
        Brand brand = brands.find(request.brand()).orElseThrow(() -> invalid("brand", "{invalid.brand}"));
        Subscription subscription = billing.subscription(request.subscriptionId())
                .filter(found -> belongs(found, request))
                .orElseThrow(Problem::unknownSubscription);
        checkOpen(subscription);
        CaseFile.Customer customer = customer(request, brand, subscription.holder());
        checkDate(request.requestedEndDate(), customer.zone());
        return new Checked(request, subscription, customer, policies.regime(customer.country(), customer.type()));
    }

    private void checkFields(CancellationRequest request) {
        List<FieldError> errors = validator.validate(request).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field))
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    /** The address must be the one on file [SEM-14]; a wrong one is answered like an unknown subscription. */
    private static boolean belongs(Subscription subscription, CancellationRequest request) {
        return subscription.brand().equals(request.brand())
                && subscription
                        .holder()
                        .email()
                        .equalsIgnoreCase(request.customer().email());
    }

    private void checkOpen(Subscription subscription) {
        cases.openOn(CaseKind.CANCELLATION, subscription.id()).ifPresent(open -> {
            throw Problem.state("already-open", Map.of());
        });
        if (subscription.status() != Status.ACTIVE) {
            throw Problem.state("already-cancelled", Map.of());
        }
    }

    private void checkDate(LocalDate requestedEnd, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (requestedEnd != null && requestedEnd.isBefore(today)) {
            throw invalid("requestedEndDate", "{invalid.date-past}");
        }
        if (requestedEnd != null && requestedEnd.isAfter(today.plusYears(10))) {
            throw invalid("requestedEndDate", "{invalid.date-far}");
        }
    }

    /**
     * What billing has on file wins, so that nobody picks their own law by what they type: country and class of a request
     * count only where billing does not know them, and a class that nobody knows is the brand's own.
     */
    private CaseFile.Customer customer(CancellationRequest request, Brand brand, Subscription.Holder onFile) {
        CancellationRequest.CustomerInput said = request.customer();
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

    private static Problem invalid(String field, String message) {
        return Problem.invalid(List.of(new FieldError(field, message)));
    }
}
