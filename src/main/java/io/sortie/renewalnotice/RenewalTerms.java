package io.sortie.renewalnotice;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.engine.Decisions;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks {@code renewal-terms.dmn}. A batch of contracts knows few different answers, so each is asked for once a batch. */
@Component
class RenewalTerms {

    /**
     * @param notice whether the renewal has to be announced, from {@code opens} to {@code closes} before the last day
     * @param freeExit whether missing that lets the customer leave freely [LAW-07]
     * @param yearly whether the customer is reminded each year [LAW-24]
     */
    record Terms(boolean notice, Period opens, Period closes, boolean freeExit, boolean yearly) {}

    private final Decisions decisions;
    private final Brands brands;

    RenewalTerms(Decisions decisions, Brands brands) {
        this.decisions = decisions;
        this.brands = brands;
    }

    Batch batch() {
        return new Batch();
    }

    /** After how many months a customer of this brand may ask to be reminded; empty for a brand without a row. */
    String reviewMonths(String brand) {
        return decisions
                .one("renewal-brand", Map.of("brand", brand))
                .map(row -> (String) row.get("reviewMonths"))
                .orElse("");
    }

    /** The answers that were given so far. */
    final class Batch {

        private final Map<Object, Object> known = new HashMap<>();

        Optional<Brand> brand(Subscription contract) {
            return once("brand " + contract.brand(), () -> brands.find(contract.brand()));
        }

        ZoneId zone(Subscription contract, Brand brand) {
            String country = contract.holder().country();
            return once("zone " + brand.id() + " " + country, () -> brands.zoneOf(brand, country));
        }

        /** The notice that moves the last day to refuse; zero for none. */
        Period notice(Subscription contract) {
            boolean applies = once("notice " + contract.brand(), () -> decisions
                    .one("renewal-brand", Map.of("brand", contract.brand()))
                    .map(row -> (Boolean) row.get("noticeApplies"))
                    .orElse(false));
            return applies && contract.noticePeriod() != null ? contract.noticePeriod() : Period.ZERO;
        }

        Terms terms(Subscription contract) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("lawArea", lawArea(contract.holder().country()));
            inputs.put(
                    "customerType",
                    contract.holder().type() == null
                            ? null
                            : contract.holder().type().name());
            inputs.put("brand", contract.brand());
            inputs.put("termMonths", (int) contract.period().toTotalMonths());
            return once(inputs, () -> read(decisions.required("renewal-terms", inputs)));
        }

        private String lawArea(String country) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("country", country);
            return once("law " + country, () ->
                    (String) decisions.required("law-area", inputs).get("lawArea"));
        }

        @SuppressWarnings("unchecked")
        private <T> T once(Object question, java.util.function.Supplier<T> answer) {
            if (!known.containsKey(question)) {
                known.put(question, answer.get());
            }
            return (T) known.get(question);
        }
    }

    private static Terms read(Map<String, Object> row) {
        return new Terms(
                (Boolean) row.get("notice"),
                Period.parse((String) row.get("opens")),
                Period.parse((String) row.get("closes")),
                (Boolean) row.get("freeExit"),
                (Boolean) row.get("yearly"));
    }
}
