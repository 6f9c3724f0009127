package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** XML comes in as diagrams and tables alone; what they refer to outside themselves is never fetched nor unfolded [S8]. */
@RunningSortie
class XmlInputTest {

    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @TempDir
    Path disk;

    static Stream<Arguments> doors() {
        return Stream.of(XmlModels.ENGINE_REST, XmlModels.WEBAPPS)
                .flatMap(door -> Stream.of("bpmn", "dmn", "form").map(kind -> Arguments.of(kind, door)));
    }

    @ParameterizedTest(name = "S8 a {0} with an entity that is a file, at {1}")
    @MethodSource("doors")
    @DisplayName("S8 a model that names a file of the server is 400, and nothing of the file is kept or told")
    void externalEntity(String kind, String door) throws IOException {
        Path file = Files.writeString(disk.resolve("secret"), "what-stands-in-a-file-of-the-server");
        String dtd = "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + file.toUri() + "\">]>";
        HttpResponse<String> answer = deploy(door, kind, XmlModels.of(kind, dtd, "&x;"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("what-stands", file.toString(), "Exception:", "\tat ");
        assertThat(deployed()).isZero();
    }

    @ParameterizedTest(name = "S8 a {0} that swells up, at {1}")
    @MethodSource("doors")
    @DisplayName("S8 a model that would swell up to gigabytes is 400 within seconds")
    void entityBomb(String kind, String door) {
        long started = System.nanoTime();
        HttpResponse<String> answer = deploy(door, kind, XmlModels.of(kind, XmlModels.bomb(), "&x;"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(AT_MOST);
        assertThat(deployed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn"})
    @DisplayName("S8 a model has no document type at all, however harmless: nobody need tell the kinds apart")
    void harmlessDocumentType(String kind) {
        String dtd = "<!DOCTYPE definitions [<!ENTITY x \"hello\">]>";
        HttpResponse<String> answer = deploy(XmlModels.ENGINE_REST, kind, XmlModels.of(kind, dtd, "&x;"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(deployed()).isZero();
    }

    @Test
    @DisplayName("S8 S19 a model makes the server call nobody: no document type, no schema and no import is fetched")
    void nobodyIsCalled() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + stranger.getLocalPort() + "/x";
            for (String kind : List.of("bpmn", "dmn")) {
                deploy(XmlModels.ENGINE_REST, kind, XmlModels.of(kind, "<!DOCTYPE d SYSTEM \"" + address + "\">", "d"));
                deploy(XmlModels.ENGINE_REST, kind, XmlModels.referring(kind, address));
            }
            stranger.setSoTimeout(500);
            org.assertj.core.api.Assertions.assertThatThrownBy(stranger::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @DisplayName("S8 the very same models without a document type are deployed")
    void readable() {
        for (String kind : List.of("bpmn", "dmn")) {
            HttpResponse<String> answer = deploy(XmlModels.ENGINE_REST, kind, XmlModels.of(kind, "", "plain"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(deployed()).isEqualTo(1);
            forget();
        }
    }

    @Test
    @DisplayName("S8 no other door reads XML: not the API, not the forms, not as a variable of a process")
    void noOtherDoor() {
        String xml = XmlModels.of("bpmn", XmlModels.bomb(), "&x;");
        for (String type : List.of("application/xml", "text/xml", "application/soap+xml")) {
            assertThat(at("/api/v1/cancellations").with("Content-Type", type).send("POST", xml))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(415);
            assertThat(at("/engine-rest/task").with("Content-Type", type).send("POST", xml))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(415);
        }
        String variable = "{\"variables\":{\"x\":{\"type\":\"Xml\",\"value\":\"<a/>\"}}}";
        assertThat(at("/engine-rest/process-definition/key/confirmation/start").postJson(variable))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(400);
    }

    private HttpResponse<String> deploy(String door, String kind, String xml) {
        forget();
        return XmlModels.deploy(port, door, kind, xml);
    }

    private Door at(String path) {
        return Door.at(port, path).as("admin");
    }

    private long deployed() {
        return repository.createDeploymentQuery().deploymentName("probe").count();
    }

    private void forget() {
        repository
                .createDeploymentQuery()
                .deploymentName("probe")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }
}
