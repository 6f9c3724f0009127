package io.sortie.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The refusals of every operation in the OpenAPI document, so that no controller repeats them. */
final class ApiProblems {

    private static final String SCHEMA = "Problem";

    private ApiProblems() {}

    static void describe(OpenAPI document) {
        document.getComponents().addSchemas(SCHEMA, schema());
        document.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(path, method == PathItem.HttpMethod.POST, operation)));
    }

    private static void describe(String path, boolean changing, Operation operation) {
        boolean ofCase = path.contains("{reference}");
        String unknown = unknown(path);
        add(operation, true, "401", "no or wrong credentials (unauthenticated)");
        add(operation, true, "403", "not open to the caller's group (forbidden)");
        add(operation, ofCase, "404", "no such case (unknown-case)");
        add(operation, true, "406", "cannot be answered in the format asked for");
        add(operation, changing || path.endsWith("/receipt"), "409", "not in the right state (case-state)");
        boolean takesBody = operation.getRequestBody() != null;
        boolean takesFiles = takesBody && path.endsWith("/evidence");
        add(operation, takesBody, "400", "not readable as " + (takesFiles ? "files" : "JSON") + " (malformed-request)");
        add(operation, takesBody, "413", "larger than " + (takesFiles ? "10 MB for a file" : "1 MB") + " (too-large)");
        add(operation, takesBody, "415", "not " + (takesFiles ? "multipart/form-data" : "application/json"));
        String invalid = "invalid-request, card-number";
        add(
                operation,
                takesBody || !ofCase,
                "422",
                unknown == null ? invalid : invalid + ", " + unknown + ", idempotency-key-reused");
        add(
                operation,
                true,
                "429",
                "too many wrong sign-ins, or a link asked for too soon; Retry-After says how long to wait");
        String silent =
                "unknown-account".equals(unknown) ? "accounts-unavailable, billing-unavailable" : "billing-unavailable";
        add(
                operation,
                unknown != null,
                "503",
                "a system that is asked does not answer (" + silent + "); nothing was started");
    }

    /** What is answered where nobody knows what a case shall be about; null where none is opened. */
    private static String unknown(String path) {
        if (path.contains("/account-deletions")) {
            return "unknown-account";
        }
        // A withdrawal is taken all the same: whose contract it is, a person finds out [LAW-11].
        return path.contains("/cancellations") || path.contains("/refunds") ? "unknown-subscription" : null;
    }

    private static void add(Operation operation, boolean possible, String status, String description) {
        if (!possible) {
            return;
        }
        ApiResponse response = new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))));
        if ("429".equals(status) || "503".equals(status)) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("seconds").schema(new IntegerSchema()));
        }
        operation.getResponses().addApiResponse(status, response);
    }

    private static Schema<?> schema() {
        Schema<?> field =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; title, detail and messages in the language asked for")
                .addProperty("type", new StringSchema().description("urn:sortie:problem:<slug>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field));
    }
}
