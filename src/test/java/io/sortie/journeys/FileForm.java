package io.sortie.journeys;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.journeys.RunningSortie.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A form with files, as browsers and systems send it: nothing in it is corrected on the way. */
final class FileForm {

    private static final String BOUNDARY = "----sortie-5f2c";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private final String path;

    private FileForm(String path) {
        this.path = path;
    }

    static FileForm to(String path) {
        return new FileForm(path);
    }

    FileForm with(String fileName, byte[] content) {
        return part("name=\"file\"; filename=\"" + fileName + "\"", content);
    }

    FileForm with(String fileName, String content) {
        return with(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param disposition what comes after {@code form-data;} */
    FileForm part(String disposition, byte[] content) {
        write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                        + "\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        write(content);
        write("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends it; {@code user} a demo user's name or null for a customer. */
    Answer as(String user, String... headers) {
        write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningSortie.BASE + path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(parts.toByteArray()));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (user != null) {
            String credentials = user + ":" + user + "-demo";
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()));
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    response,
                    type.contains("json") ? new ObjectMapper().readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(byte[] bytes) {
        parts.writeBytes(bytes);
    }
}
