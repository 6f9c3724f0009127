package io.sortie.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for card numbers in the names, texts and numbers of a JSON document, as its reader would understand them: with
 * escapes resolved, and inside a text that is itself JSON, as engine-rest sends variables.
 */
final class CardsInJson {

    /** More tolerant than any reader behind it, so that none understands what this one could not read. */
    private static final JsonFactory TOLERANT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final int DEEPEST = 3;
    private static final int LARGEST_EXPONENT = 30;

    private CardsInJson() {}

    /** The paths of what holds a card number, or nothing when this is no JSON. */
    static Optional<List<String>> search(byte[] document) {
        return search(document, 0);
    }

    private static Optional<List<String>> search(byte[] document, int depth) {
        List<String> found = new ArrayList<>();
        try (JsonParser json = TOLERANT.createParser(document)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (isCard(token, json, depth)) {
                    found.add(path(json));
                }
            }
            return Optional.of(found);
        } catch (IOException e) {
            return found.isEmpty() ? Optional.empty() : Optional.of(found);
        }
    }

    private static boolean isCard(JsonToken token, JsonParser json, int depth) throws IOException {
        return switch (token) {
            case FIELD_NAME -> CardNumbers.contained(json.currentName());
            case VALUE_STRING -> CardNumbers.contained(json.getText()) || hidesCard(json.getText(), depth);
            case VALUE_NUMBER_INT -> CardNumbers.contained(json.getText());
            case VALUE_NUMBER_FLOAT -> CardNumbers.contained(json.getText()) || CardNumbers.contained(unfolded(json));
            default -> false;
        };
    }

    private static boolean hidesCard(String text, int depth) {
        String start = text.stripLeading();
        boolean maybeJson = start.startsWith("{") || start.startsWith("[") || start.startsWith("\"");
        return maybeJson
                && depth < DEEPEST
                && !search(text.getBytes(StandardCharsets.UTF_8), depth + 1)
                        .orElse(List.of())
                        .isEmpty();
    }

    /** 4.1e15 as the digits that it stands for; a huge exponent would fill the memory and is no card. */
    private static String unfolded(JsonParser json) throws IOException {
        try {
            BigDecimal number = new BigDecimal(json.getText());
            return Math.abs(number.scale()) > LARGEST_EXPONENT ? "" : number.toPlainString();
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static String path(JsonParser json) {
        String pointer = json.getParsingContext().pathAsPointer(false).toString();
        String path = pointer.isEmpty() ? "body" : pointer.substring(1).replace('/', '.');
        return FieldPath.shown(path);
    }
}
