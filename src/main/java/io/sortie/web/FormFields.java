package io.sortie.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query or of a submitted form, in their order. */
record FormFields(Map<String, List<String>> values) {

    /** Reads {@code a=1&b=2}; null reads as no fields. What cannot be decoded stays as it was sent. */
    static FormFields of(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : encoded == null ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                fields.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            }
        }
        return new FormFields(fields);
    }

    /** The names of the fields that hold a card number. */
    List<String> cards() {
        return values.entrySet().stream()
                .filter(FormFields::holdsCard)
                .map(field -> FieldPath.shown(field.getKey()))
                .toList();
    }

    FormFields withoutCards() {
        Map<String, List<String>> others = new LinkedHashMap<>(values);
        others.entrySet().removeIf(FormFields::holdsCard);
        return new FormFields(others);
    }

    private static boolean holdsCard(Map.Entry<String, List<String>> field) {
        return CardNumbers.contained(field.getKey())
                || field.getValue().stream().anyMatch(CardNumbers::contained);
    }

    /** As a browser sends it. */
    String encoded() {
        return values.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A segment of a path, in which a plus is a plus. */
    static String decodedPath(String segment) {
        return decoded(segment.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
