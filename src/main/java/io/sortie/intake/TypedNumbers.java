package io.sortie.intake;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Charge;
import io.sortie.billing.Subscription;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Numbers as people type them, at the pages and in Tasklist's start forms. Blanks fall away and any dash is a hyphen: no
 * number holds another. Small and capital letters cannot be guessed, as there are billing systems whose numbers differ by
 * them alone; so the number is looked for among the customer's own, and billing's way of writing it is taken. What a program
 * sends never comes here: its numbers go to billing as they are.
 */
@Component
public class TypedNumbers {

    private final BillingSystem billing;

    TypedNumbers(BillingSystem billing) {
        this.billing = billing;
    }

    /** Without blanks, those that nobody sees included; a line break inside stays, as no number has two lines. Null stays null. */
    public static String tidy(String typed) {
        return typed == null
                ? null
                : typed.strip().replaceAll("[\\p{Zs}\\p{Cf}\\t]", "").replaceAll("\\p{Pd}", "-");
    }

    /** The number of a subscription as billing writes it, or as it was typed where this customer has none such. */
    public String subscription(String brand, String typed, String email) {
        return own(brand, typed, email, contract -> Stream.of(contract.id()));
    }

    /** The same of a subscription or of its order. */
    public String contract(String brand, String typed, String email) {
        return own(brand, typed, email, contract -> Stream.of(contract.id(), contract.orderId()));
    }

    /** The same of an account. */
    public String account(String brand, String typed, String email) {
        return own(brand, typed, email, contract -> Stream.of(contract.accountId()));
    }

    /** The same of an order or a payment of this subscription. */
    public String payment(String brand, String subscriptionId, String typed, String email) {
        return own(
                brand,
                typed,
                email,
                contract -> contract.id().equals(subscriptionId) ? payments(contract) : Stream.empty());
    }

    private Stream<String> payments(Subscription contract) {
        return Stream.concat(
                Stream.of(contract.orderId()),
                billing.charges(contract.id()).stream().map(Charge::id));
    }

    private String own(String brand, String typed, String email, Function<Subscription, Stream<String>> numbers) {
        if (typed == null || typed.isEmpty() || email == null || !email.matches(CustomerInput.EMAIL)) {
            return typed;
        }
        try {
            List<String> same = billing.subscriptionsOf(brand, email).stream()
                    .flatMap(numbers)
                    .filter(typed::equalsIgnoreCase)
                    .distinct()
                    .toList();
            return same.size() == 1 ? same.get(0) : typed;
        } catch (BillingUnavailable away) {
            // Whoever looks the number up next says so, or takes the statement all the same.
            return typed;
        }
    }
}
