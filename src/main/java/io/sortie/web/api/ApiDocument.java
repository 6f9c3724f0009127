package io.sortie.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What is the same for all operations of the OpenAPI document: who may call, examples, and what a refusal looks like. */
@Component
class ApiDocument implements OpenApiCustomizer {

    private static final String BASIC = "basic";

    /** A field without a value is there all the same, and null. */
    private static final Map<String, List<String>> MAY_BE_NULL = Map.of(
            "Case",
            List.of(
                    "outcome",
                    "subscriptionId",
                    "dueAt",
                    "accessEnd",
                    "billingEnd",
                    "dataKeptUntil",
                    "closedAt",
                    "amount"),
            "Line",
            List.of("channel"),
            "CancellationPreview",
            List.of("commitmentUntil", "noticePeriod"),
            "Offer",
            List.of("plan"));

    private final Map<String, Object> examples;

    ApiDocument(ObjectMapper json) throws IOException {
        try (InputStream file = new ClassPathResource("openapi/examples.json").getInputStream()) {
            this.examples = json.readerForMapOf(Object.class).readValue(file);
        }
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Sortie")
                .version("v1")
                .description(
                        "The ways out of a subscription: cancellations, refunds, withdrawals and account deletions, each"
                                + " from the request to its end, with the choice after an outage, evidence, receipts and exports;"
                                + " renewal notices and reminders. "
                                + "Instants are UTC, money is a decimal number as text.")
                .license(new License().name("Apache 2.0").identifier("Apache-2.0")));
        // relative: the Host header makes no links
        document.servers(List.of(new Server().url("/")));
        document.security(List.of(new SecurityRequirement().addList(BASIC)));
        Components components = document.getComponents();
        components.addSecuritySchemes(
                BASIC,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("a user of the engine in a group such as systems or support"));
        components.getSchemas().values().forEach(ApiDocument::readableByAll);
        MAY_BE_NULL.forEach((schema, fields) -> fields.forEach(
                field -> orNull(components.getSchemas().get(schema).getProperties(), field)));
        ApiProblems.describe(document);
        examples.forEach(
                (schema, example) -> components.getSchemas().get(schema).setExample(example));
    }

    /** Patterns in Java's own dialect tell other languages nothing. */
    private static void readableByAll(Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        for (Schema<?> property : schema.getProperties().values()) {
            String pattern = property.getPattern();
            if (pattern != null && !pattern.startsWith("^")) {
                property.setPattern(pattern.contains("\\p") ? null : "^(?:" + pattern + ")$");
            }
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void orNull(Map<String, Schema> properties, String field) {
        Schema property = properties.get(field);
        if (property.get$ref() != null) {
            properties.put(field, new Schema().anyOf(List.of(property, new Schema().types(Set.of("null")))));
            return;
        }
        property.addType("null");
        if (property.getEnum() != null) {
            property.addEnumItemObject(null);
        }
    }
}
