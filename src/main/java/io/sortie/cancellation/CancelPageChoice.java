package io.sortie.cancellation;

import io.sortie.billing.CustomerType;
import io.sortie.engine.Decisions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code cancel-page.dmn} which page the law wants; the law of the contract itself is decided elsewhere. */
@Component
public class CancelPageChoice {

    private final Decisions decisions;

    CancelPageChoice(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param sellsTo the brand's class of customer
     * @param country from the address, or null; what is no country counts as none
     * @param language the reader's, ISO 639
     */
    public CancelPage of(CustomerType sellsTo, String country, String language) {
        return page(country, language, sellsTo, false);
    }

    /**
     * The page of a subscription of one's own, where what identifies it is on file.
     *
     * @param type of the customer
     * @param country of the customer, or null where billing does not know it
     */
    public CancelPage own(CustomerType type, String country, String language) {
        return page(country, language, type, true);
    }

    private CancelPage page(String country, String language, CustomerType type, boolean signedIn) {
        Map<String, Object> where = new HashMap<>();
        where.put("country", country);
        Map<String, Object> asked = Map.of(
                "lawArea",
                decisions.required("law-area", where).get("lawArea"),
                "language",
                language,
                "customerClass",
                type.name(),
                "signedIn",
                signedIn);
        Map<String, Object> row = decisions.required("cancel-page", asked);
        return new CancelPage(
                (String) row.get("page"),
                (Boolean) row.get("summary"),
                words(row.get("required")),
                words(row.get("fields")),
                "BESIDE".equals(row.get("offers")));
    }

    private static List<String> words(Object text) {
        return Arrays.stream(((String) text).split(",")).map(String::trim).toList();
    }
}
