package io.sortie.intake;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.cases.CaseFile;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the contract that a statement speaks of. A statement counts whether or not it is found [LAW-09, LAW-11]: so nothing
 * is refused here, but who cannot be found in billing is the customer only as they name themselves.
 */
@Component
public class StatedContracts {

    /** What billing says of a contract. */
    public enum Answer {
        FOUND,
        /** Billing has no such contract under this address. */
        UNKNOWN,
        /** Billing does not answer. */
        SILENT
    }

    /** @param contract null unless it was found */
    public record Stated(Answer answer, Subscription contract, CaseFile.Customer customer, ContractRegimes.Law law) {}

    private final Requesters requesters;
    private final BillingSystem billing;
    private final ContractRegimes regimes;

    StatedContracts(Requesters requesters, BillingSystem billing, ContractRegimes regimes) {
        this.requesters = requesters;
        this.billing = billing;
        this.regimes = regimes;
    }

    /**
     * @param number of the subscription or the order, as the customer names it
     * @throws io.sortie.problems.Problem if there is no such brand
     */
    public Stated find(String brandId, String number, CustomerInput said) {
        Brand brand = requesters.brand(brandId);
        try {
            return billing.subscriptionsOf(brandId, said.email()).stream()
                    .filter(contract -> number.equals(contract.id()) || number.equals(contract.orderId()))
                    .findFirst()
                    .map(contract -> found(contract, said, brand))
                    .orElseGet(() -> notFound(Answer.UNKNOWN, said, brand));
        } catch (BillingUnavailable away) {
            return notFound(Answer.SILENT, said, brand);
        }
    }

    /** Whether billing says that it has no contract of this number, under whatever address; silence says nothing. */
    public boolean isUnheardOf(String brandId, String number) {
        try {
            return billing.subscription(number)
                    .filter(contract -> contract.brand().equals(brandId))
                    .isEmpty();
        } catch (BillingUnavailable away) {
            return false;
        }
    }

    /**
     * The contract that somebody has found out it is, whatever address was named.
     *
     * @throws BillingUnavailable if billing does not answer
     */
    public Optional<Stated> named(String brandId, String subscriptionId, CustomerInput said) {
        Brand brand = requesters.brand(brandId);
        return billing.subscription(subscriptionId)
                .filter(contract ->
                        contract.brand().equals(brandId) && contract.holder().email() != null)
                .map(contract -> found(contract, said, brand));
    }

    /** A contract that its customer, signed in, speaks of. */
    public Stated own(Subscription contract) {
        CustomerInput nothingSaid = new CustomerInput(null, null, null, null, null);
        return found(contract, nothingSaid, requesters.brand(contract.brand()));
    }

    private Stated found(Subscription contract, CustomerInput said, Brand brand) {
        return stated(Answer.FOUND, contract, requesters.customer(said, brand, contract.holder()));
    }

    private Stated notFound(Answer answer, CustomerInput said, Brand brand) {
        Subscription.Holder asNamed =
                new Subscription.Holder(said.name(), said.email(), said.locale(), said.country(), said.type());
        return stated(answer, null, requesters.customer(said, brand, asNamed));
    }

    private Stated stated(Answer answer, Subscription contract, CaseFile.Customer customer) {
        return new Stated(answer, contract, customer, regimes.of(customer.country(), customer.type()));
    }
}
