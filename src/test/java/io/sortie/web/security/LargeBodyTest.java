package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is too large is refused before it takes up memory; files are looked through by their names and texts [S20]. */
@RunningSortie
class LargeBodyTest {

    private static final String CARD = "4111 1111-1111.1111";

    @LocalServerPort
    int port;

    @Test
    void more_than_a_megabyte_is_413_also_in_chunks() {
        String start = "{\"comment\":\"";
        HttpResponse<String> announced =
                Door.at(port, "/api/v1/cancellations").as("system").postJson(start + "x".repeat(10 << 20) + "\"}");
        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(announced.body()).contains("urn:sortie:problem:too-large");
        HttpResponse<String> inChunks =
                Door.at(port, "/api/v1/cancellations").as("system").with("Content-Type", "application/json").stream(
                        "POST", () -> tenMegabytes(start));
        assertThat(inChunks.statusCode()).isEqualTo(413);
        assertThat(Door.at(port, "/semrush/cancel")
                        .postForm("comment=" + "x".repeat(10 << 20))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void refused_in_multipart_texts_and_file_names() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n" + CARD + "\r\n--b--\r\n";
        String file = "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + CARD
                + ".txt\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";
        for (String path : List.of("/engine-rest/deployment/create", "/api/v1/cases/CAN-7K3M-Q9TX/evidence")) {
            for (String body : List.of(form, file)) {
                HttpResponse<String> answer = Door.at(port, path)
                        .as("admin")
                        .with("Content-Type", "multipart/form-data; boundary=b")
                        .send("POST", body);
                assertThat(answer.statusCode()).as(path).isEqualTo(422);
            }
        }
    }

    @Test
    void ordinary_requests_arrive_whole() {
        String body = "{\"processVariables\":[],\"createdAfter\":\"2026-11-22T10:15:30.000+0000\"}";
        assertThat(Door.at(port, "/engine-rest/task/count")
                        .as("agent")
                        .postJson(body)
                        .body())
                .contains("\"count\"");
        assertThat(Door.at(port, "/confirm/Zk3v9-1234567890123456_abcdEFGH")
                        .get()
                        .statusCode())
                .isEqualTo(404);
    }

    private static InputStream tenMegabytes(String start) {
        Stream<InputStream> parts = Stream.concat(
                Stream.of(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8))),
                Stream.generate(() -> new ByteArrayInputStream(new byte[1 << 16]))
                        .limit(160));
        return new SequenceInputStream(Collections.enumeration(parts.toList()));
    }
}
