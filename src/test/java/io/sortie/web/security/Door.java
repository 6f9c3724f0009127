package io.sortie.web.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** One request as a stranger or as a user of the demo, without cookies and without following redirects. */
public final class Door {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final URI address;

    private Door(URI address) {
        this.address = address;
    }

    public static Door at(int port, String path) {
        return new Door(URI.create("http://127.0.0.1:" + port + path));
    }

    public Door as(String user) {
        return user == null ? this : as(user, user + "-demo");
    }

    Door as(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Door with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> get() {
        return send("GET", "");
    }

    public HttpResponse<String> postJson(String json) {
        return with("Content-Type", "application/json").send("POST", json);
    }

    public HttpResponse<String> postForm(String form) {
        return with("Content-Type", "application/x-www-form-urlencoded").send("POST", form);
    }

    HttpResponse<String> send(String method, String body) {
        return exchange(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** In chunks, without saying how long it will be. */
    HttpResponse<String> stream(String method, Supplier<InputStream> body) {
        return exchange(method, BodyPublishers.ofInputStream(body));
    }

    private HttpResponse<String> exchange(String method, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
