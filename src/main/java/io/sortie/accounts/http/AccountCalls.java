package io.sortie.accounts.http;

import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.providers.CallTimeouts;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * The calls of the contract, to the configured address only [S19]: no redirect is followed, an answer is read up to a
 * limit, and a call ends within {@code sortie.calls}. Nothing of a request or an answer reaches a log.
 */
class AccountCalls {

    static final int LONGEST_ANSWER = 1024 * 1024;

    private final RestClient client;

    AccountCalls(HttpAccountSettings settings, CallTimeouts timeouts) {
        this.client = RestClient.builder()
                .baseUrl(settings.baseUrl())
                .requestFactory(wire(timeouts))
                .defaultHeaders(headers -> {
                    settings.authorize(headers);
                    headers.set(HttpHeaders.USER_AGENT, "Sortie");
                })
                .build();
    }

    Answer listProjects(String accountId, String subscriptionId) {
        return send(
                "GET /projects",
                client.get()
                        .uri("/projects?accountId={account}&subscriptionId={subscription}", accountId, subscriptionId));
    }

    Answer account(String accountId) {
        return send("GET /account", client.get().uri("/account?accountId={account}", accountId));
    }

    Answer lookUp(String key) {
        return send("GET /operations/" + key, client.get().uri("/operations/{key}", key));
    }

    Answer order(String key, byte[] order) {
        return send(
                "PUT /operations/" + key,
                client.put()
                        .uri("/operations/{key}", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(order));
    }

    private static ClientHttpRequestFactory wire(CallTimeouts timeouts) {
        return ClientHttpRequestFactoryBuilder.jdk()
                // without the offer to change to HTTP/2, which some servers stumble over
                .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1))
                .build(ClientHttpRequestFactorySettings.defaults()
                        .withRedirects(Redirects.DONT_FOLLOW)
                        .withConnectTimeout(timeouts.connectTimeout())
                        .withReadTimeout(timeouts.readTimeout()));
    }

    private static Answer send(String call, RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .exchange((sent, response) -> read(call, response));
        } catch (ResourceAccessException e) {
            if (isNotConnected(e.getCause())) {
                throw new AccountSystemRefused("no connection to the account system for " + call + ": "
                        + e.getCause().getClass().getSimpleName());
            }
            throw new AccountSystemUnavailable("no answer of the account system to " + call, e.getCause());
        }
    }

    private static Answer read(String call, ClientHttpResponse response) throws IOException {
        HttpHeaders headers = response.getHeaders();
        String type = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE)).toLowerCase(Locale.ROOT);
        String retryAfter = String.valueOf(headers.getFirst(HttpHeaders.RETRY_AFTER));
        return new Answer(
                call,
                response.getStatusCode().value(),
                type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE),
                retryAfter.matches("\\d{1,9}") ? retryAfter : "",
                body(response));
    }

    private static byte[] body(ClientHttpResponse response) throws IOException {
        InputStream body = response.getBody();
        byte[] read = body.readNBytes(LONGEST_ANSWER + 1);
        if (read.length > LONGEST_ANSWER) {
            body.close(); // before the response is closed, which would read the rest
            throw new IOException("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return read;
    }

    /** Nothing was sent: the order surely had no effect. */
    private static boolean isNotConnected(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
