package io.sortie.standin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a stand-in answers. */
public record Reply(int status, String contentType, String body, Map<String, String> headers) {

    public static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, Map.of());
    }

    public static Reply problem(int status, String title) {
        String body = "{\"title\":\"" + title + "\",\"status\":" + status + "}";
        return new Reply(status, "application/problem+json", body, Map.of());
    }

    public Reply with(String header, String value) {
        return new Reply(status, contentType, body, Map.of(header, value));
    }

    Reply withBody(String other) {
        return new Reply(status, contentType, other, headers);
    }

    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " \r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + bytes().length + "\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
