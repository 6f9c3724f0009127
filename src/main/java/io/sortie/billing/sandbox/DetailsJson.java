package io.sortie.billing.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sortie.billing.Subscription.Consents;
import io.sortie.billing.Subscription.SignedAgreement;
import io.sortie.billing.Subscription.Usage;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What the sandbox's books hold as JSON: {@code {"refundWindow": "P30D"}} (or 30, in days), {@code {"used": 12, "included": 100}}. */
final class DetailsJson {

    private static final List<String> READ = List.of("refundWindow", "used", "included");
    private static final ObjectMapper JSON = new ObjectMapper();

    private DetailsJson() {}

    /** An agreement whose window cannot be read is one that does not say. */
    static SignedAgreement agreement(String json) {
        if (json == null) {
            return null;
        }
        JsonNode window = read(json).path("refundWindow");
        return new SignedAgreement(window.isNumber() ? Period.ofDays(window.asInt()) : period(window.asText("")));
    }

    static Usage usage(String json) {
        if (json == null) {
            return null;
        }
        JsonNode usage = read(json);
        BigDecimal used = number(usage, "used");
        BigDecimal included = number(usage, "included");
        return used == null || included == null ? null : new Usage(used, included);
    }

    /** Days that cannot be read were not recorded. */
    static Consents consents(String json) {
        if (json == null) {
            return Consents.NONE;
        }
        JsonNode consents = read(json);
        JsonNode clear = consents.path("laterPriceClear");
        return new Consents(
                day(consents, "serviceRequestedOn"),
                day(consents, "digitalConsentOn"),
                day(consents, "lossAcknowledgedOn"),
                clear.isBoolean() ? clear.asBoolean() : null);
    }

    private static LocalDate day(JsonNode of, String name) {
        try {
            return LocalDate.parse(of.path(name).asText(""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Only what the contract is carried out by: whatever else somebody wrote beside it may be about a person. */
    static String bare(String json) {
        JsonNode whole = json == null ? null : read(json);
        return whole instanceof ObjectNode object ? object.retain(READ).toString() : null;
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal number(JsonNode of, String name) {
        return of.path(name).isNumber() ? of.path(name).decimalValue() : null;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
