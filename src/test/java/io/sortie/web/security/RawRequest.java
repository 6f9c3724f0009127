package io.sortie.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request as bytes on the wire, however wrong: no client would send it. */
record RawRequest(String method, String target, String user, String type, String header, String body) {

    private static final int PATIENCE_MILLIS = 10_000;

    /** All that came back. */
    String send(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(head(content.length).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(content);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    private String head(int length) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes());
        return method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + (user.isEmpty() ? "" : "Authorization: Basic " + credentials + "\r\n")
                + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                + (header.isEmpty() ? "" : "X-Anything: " + header + "\r\nAccept-Language: " + header + "\r\n")
                + "Content-Length: " + length + "\r\n\r\n";
    }
}
