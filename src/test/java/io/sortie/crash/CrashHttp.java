package io.sortie.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** What callers of an application that dies see: an answer, or none. Several nodes are asked in turn. */
final class CrashHttp {

    /** An answer; its body is empty unless it is JSON. */
    record Answer(int status, JsonNode body, String text) {}

    private final List<String> nodes;
    private final boolean outageExpected;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    CrashHttp(String... nodes) {
        this(List.of(nodes), false);
    }

    private CrashHttp(List<String> nodes, boolean outageExpected) {
        this.nodes = nodes;
        this.outageExpected = outageExpected;
    }

    /** The same for callers that take a server's error (5xx) for no answer, because its database may be gone. */
    CrashHttp expectingOutages() {
        return new CrashHttp(nodes, true);
    }

    /** How often there was no answer, or an error for one. */
    int failures() {
        return failures.get();
    }

    boolean reached(String path) {
        return get(path, null).filter(answer -> answer.status() == 200).isPresent();
    }

    Optional<Answer> get(String path, String user) {
        return send(request(path, user).GET());
    }

    Optional<Answer> post(String path, Object body, String user, String... headers) {
        HttpRequest.Builder request = request(path, user)
                .POST(BodyPublishers.ofString(write(body)))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Presses a button. */
    Optional<Answer> press(String path) {
        return send(request(path, null)
                .POST(BodyPublishers.noBody())
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends a form. */
    Optional<Answer> enter(String path, String form) {
        return send(request(path, null)
                .POST(BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Adds a text as a file. */
    Optional<Answer> file(String path, String user, String name, String text) {
        String part = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--part--\r\n";
        return send(request(path, user)
                .POST(BodyPublishers.ofString(part))
                .header("Content-Type", "multipart/form-data; boundary=part"));
    }

    /** The path of the first link of this kind that was mailed to somebody. */
    Optional<String> mailedLink(String to, String kind) {
        return get("/demo/mailbox?to=" + to, null).stream()
                .flatMap(answer -> answer.body().findValues("links").stream())
                .flatMap(links -> StreamSupport.stream(links.spliterator(), false))
                .map(JsonNode::asText)
                .filter(link -> link.contains(kind))
                .map(link -> URI.create(link).getRawPath())
                .filter(path -> path.startsWith(kind))
                .findFirst();
    }

    /** An answer, or nothing when the connection broke: whether it took effect is not known then. */
    private Optional<Answer> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? json.readTree(response.body()) : json.nullNode();
            if (outageExpected && response.statusCode() >= 500) {
                return nothing();
            }
            return Optional.of(new Answer(response.statusCode(), body, response.body()));
        } catch (IOException killed) {
            return nothing();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Answer> nothing() {
        failures.incrementAndGet();
        return Optional.empty();
    }

    private HttpRequest.Builder request(String path, String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(next() + path));
        if (user == null) {
            return request;
        }
        byte[] credentials = (user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8);
        return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    private String next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException if there is an answer, but none of these: a kill is no reason for it */
    static boolean is(Optional<Answer> answer, Integer... expected) {
        List<Integer> known = List.of(expected);
        answer.filter(given -> !known.contains(given.status())).ifPresent(given -> {
            throw new IllegalStateException("not " + known + " but " + given.status() + ": " + given.text());
        });
        return answer.isPresent();
    }
}
