package io.sortie.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.standin.Reply;
import io.sortie.standin.Request;
import io.sortie.standin.StandInServer.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.web.util.UriUtils;
import org.yaml.snakeyaml.Yaml;

/** {@code openapi/account-system.yaml}, and whether a request and its reply are as it says. */
final class PublishedContract {

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode document = read();

    JsonNode document() {
        return document;
    }

    void check(Exchange exchange) {
        Request request = exchange.request();
        String path = request.target().split("\\?")[0];
        JsonNode entry = document.path("paths").path(path.startsWith("/operations/") ? "/operations/{key}" : path);
        JsonNode operation = entry.path(request.method().toLowerCase(Locale.ROOT));
        assertThat(operation.isMissingNode())
                .as(request.method() + " " + path + " is in the contract")
                .isFalse();
        checkAddress(operation, request);
        if (operation.has("requestBody")) {
            JsonNode schema = operation.path("requestBody").path("content").path(request.header("Content-Type"));
            checkBody(schema.path("schema"), request.body());
        }
        checkReply(operation, exchange.reply());
    }

    private void checkAddress(JsonNode operation, Request request) {
        String[] parts = request.target().split("\\?", 2);
        if (parts.length == 2) {
            List<String> asked = List.of(parts[1].split("&")).stream()
                    .map(pair -> pair.split("=")[0])
                    .toList();
            assertThat(asked).isEqualTo(texts(operation.path("parameters"), "name"));
        } else {
            String key = UriUtils.decode(parts[0].replace("/operations/", ""), "UTF-8");
            assertThat(key).matches(schema("Key").path("pattern").asText());
        }
    }

    private void checkReply(JsonNode operation, Reply reply) {
        JsonNode response = follow(operation.path("responses").path(String.valueOf(reply.status())));
        JsonNode content = response.path("content").path(reply.contentType());
        assertThat(content.isMissingNode())
                .as(reply.status() + " " + reply.contentType() + " is in the contract")
                .isFalse();
        checkBody(content.path("schema"), reply.body());
    }

    private void checkBody(JsonNode reference, String body) {
        JsonNode sent = parse(body);
        JsonNode schema = chosen(follow(reference), sent);
        assertThat(sent.fieldNames()).toIterable().isSubsetOf(() -> schema.path("properties")
                .fieldNames());
        assertThat(sent.fieldNames()).toIterable().containsAll(texts(schema.path("required"), ""));
        sent.fieldNames()
                .forEachRemaining(field -> checkChoice(
                        follow(schema.path("properties").path(field)).path("enum"), sent.path(field)));
    }

    private static void checkChoice(JsonNode choices, JsonNode sent) {
        if (!choices.isMissingNode()) {
            assertThat(choices).contains(sent);
        }
    }

    /** Of several schemas the one that the document names for this kind. */
    private JsonNode chosen(JsonNode schema, JsonNode sent) {
        JsonNode discriminator = schema.path("discriminator");
        return discriminator.isMissingNode()
                ? schema
                : document.at(discriminator
                        .path("mapping")
                        .path(sent.path(discriminator.path("propertyName").asText())
                                .asText())
                        .asText()
                        .substring(1));
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private JsonNode follow(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> field.isEmpty() ? item.asText() : item.path(field).asText())
                .toList();
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read() {
        try (InputStream file = getClass().getResourceAsStream("/openapi/account-system.yaml")) {
            return json.valueToTree(new Yaml().<Map<String, Object>>load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
