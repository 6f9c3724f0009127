package io.sortie.brands;

import io.sortie.billing.CustomerType;
import io.sortie.engine.Decisions;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The brands of this installation: rows of a decision table, so that a new one needs no code. */
@Component
public class Brands {

    private final Decisions decisions;

    Brands(Decisions decisions) {
        this.decisions = decisions;
    }

    public Optional<Brand> find(String id) {
        return decisions.one("brand-profile", inputs("brand", id)).map(row -> brand(id, row));
    }

    /** All brands, in the table's order. */
    public List<Brand> all() {
        return decisions.names("brand-profile").stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The zone in which a customer of this country reads and chooses dates; the brand's where the country is unknown. */
    public ZoneId zoneOf(Brand brand, String country) {
        return decisions
                .one("customer-zone", inputs("country", country))
                .map(row -> (String) row.get("zone"))
                .filter(zone -> !zone.isBlank())
                .map(ZoneId::of)
                .orElse(brand.zone());
    }

    private static Brand brand(String id, Map<String, Object> row) {
        return new Brand(
                id,
                (String) row.get("name"),
                CustomerType.valueOf((String) row.get("customerClass")),
                ZoneId.of((String) row.get("zone")),
                Locale.forLanguageTag((String) row.get("language")),
                (String) row.get("supportEmail"),
                (String) row.get("supportPhone"),
                (String) row.get("senderEmail"));
    }

    private static Map<String, Object> inputs(String name, Object value) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(name, value);
        return inputs;
    }
}
