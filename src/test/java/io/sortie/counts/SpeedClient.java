package io.sortie.counts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** Customers of Semrush who buy, ask to cancel and press their link. */
final class SpeedClient {

    private static final int LOOKS = 600;

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> subscriptions = new ConcurrentHashMap<>();

    SpeedClient(String base) {
        this.base = base;
    }

    void buys(String email) {
        Map<String, String> customer =
                Map.of("name", "Anna Berg", "email", email, "locale", "en", "country", "US", "type", "BUSINESS");
        JsonNode bought = post(
                "/demo/billing/subscriptions", Map.of("brand", "semrush", "plan", "Guru", "customer", customer), 201);
        subscriptions.put(email, bought.path("subscriptionId").asText());
    }

    void opens(String email) {
        Map<String, Object> request = Map.of(
                "brand",
                "semrush",
                "subscriptionId",
                subscriptions.get(email),
                "channel",
                "WEB_FORM",
                "customer",
                Map.of("email", email));
        post("/api/v1/cancellations", request, 201);
    }

    /** The mailed link, once it has arrived. */
    String link(String email) {
        for (int i = 0; i < LOOKS; i++) {
            JsonNode mails = send(request("/demo/mailbox?to=" + email).GET(), 200);
            var link = mails.findValues("links").stream()
                    .flatMap(links -> StreamSupport.stream(links.spliterator(), false))
                    .map(JsonNode::asText)
                    .filter(address -> address.contains("/confirm/"))
                    .findFirst();
            if (link.isPresent()) {
                return link.get().replaceFirst("https?://[^/]+", "");
            }
            waitUntil(System.nanoTime() + 100_000_000L);
        }
        throw new AssertionError("no link was mailed");
    }

    void presses(String link) {
        send(
                request(link).POST(BodyPublishers.noBody()).header("Content-Type", "application/x-www-form-urlencoded"),
                200);
    }

    static void waitUntil(long nanos) {
        while (System.nanoTime() < nanos) {
            LockSupport.parkNanos(nanos - System.nanoTime());
        }
    }

    private JsonNode post(String path, Object body, int expected) {
        try {
            return send(
                    request(path)
                            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                            .header("Content-Type", "application/json"),
                    expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return path.startsWith("/api/")
                ? request.header(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString("system:system-demo".getBytes()))
                : request;
    }

    private JsonNode send(HttpRequest.Builder request, int expected) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new AssertionError(answer.statusCode() + " instead of " + expected + ": " + answer.body());
            }
            boolean isJson = List.of("application/json")
                    .contains(answer.headers().firstValue("Content-Type").orElse(""));
            return isJson ? json.readTree(answer.body()) : json.nullNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
