package io.sortie.journeys;

import io.sortie.journeys.ApiJourney.Bought;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cancellation request as JSON, as variables of a plain start and as entries of the customer's form. */
final class ApiRequest {

    private ApiRequest() {}

    /** A request that is accepted; change it to make it wrong. */
    static Map<String, Object> request(Bought bought) {
        Map<String, Object> customer = new LinkedHashMap<>();
        customer.put("name", "Anna Berg");
        customer.put("email", bought.email());
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("brand", "semrush");
        request.put("subscriptionId", bought.id());
        request.put("channel", "WEB_FORM");
        request.put("customer", customer);
        return request;
    }

    /** The same with one field changed; a field of the customer is {@code customer.name}. */
    static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        if (field.startsWith("customer.")) {
            @SuppressWarnings("unchecked")
            Map<String, Object> customer = new LinkedHashMap<>((Map<String, Object>) request.get("customer"));
            customer.put(field.substring("customer.".length()), value);
            changed.put("customer", customer);
        } else {
            changed.put(field, value);
        }
        return changed;
    }

    /** The request as variables of a plain start, {@code customer.name} as {@code customerName}. */
    static Map<String, Object> variables(Map<String, Object> request) {
        Map<String, Object> variables = new HashMap<>();
        request.forEach((name, value) -> {
            if (value instanceof Map<?, ?> customer) {
                customer.forEach((key, text) -> variables.put(capitalised("customer", key), variable(text)));
            } else {
                variables.put(name, variable(value));
            }
        });
        return variables;
    }

    /** The same as entries of the form, which has no levels. */
    static Map<String, String> entries(Map<String, Object> request) {
        Map<String, String> entries = new LinkedHashMap<>();
        request.forEach((name, value) -> {
            if (value instanceof Map<?, ?> customer) {
                customer.forEach((field, text) -> entries.put(field.toString(), text.toString()));
            } else {
                entries.put(name, value.toString());
            }
        });
        return entries;
    }

    private static String capitalised(String prefix, Object key) {
        String name = key.toString();
        return "type name email".contains(name)
                ? prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1)
                : name;
    }

    private static Map<String, Object> variable(Object value) {
        Map<String, Object> variable = new HashMap<>();
        variable.put("value", value);
        return variable;
    }
}
