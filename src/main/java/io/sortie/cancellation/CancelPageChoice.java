package io.sortie.cancellation;

import io.sortie.billing.CustomerType;
import io.sortie.engine.Decisions;
import java.util.ArrayList;
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
        Map<String, Object> where = new HashMap<>();
        where.put("country", country);
        Object lawArea = decisions.required("law-area", where).get("lawArea");
        Map<String, Object> row = decisions.required(
                "cancel-page", Map.of("lawArea", lawArea, "language", language, "customerClass", sellsTo.name()));
        List<String> required = words(row.get("required"));
        List<String> fields = new ArrayList<>(required);
        fields.addAll(words(row.get("optional")));
        return new CancelPage(
                (String) row.get("page"),
                (Boolean) row.get("summary"),
                required,
                fields,
                "BESIDE".equals(row.get("offers")));
    }

    private static List<String> words(Object text) {
        return List.of(((String) text).split(","));
    }
}
