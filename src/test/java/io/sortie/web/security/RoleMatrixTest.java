package io.sortie.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every request of the table as every user [S4]. */
@RunningSortie
class RoleMatrixTest {

    private static final Map<String, String> BODIES = Map.of(
            "/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"matrix\",\"query\":{}}",
            "/engine-rest/authorization/create",
                    "{\"type\":1,\"permissions\":[\"READ\"],\"groupId\":\"nobody\",\"resourceType\":0,\"resourceId\":\"x\"}",
            "/engine-rest/user/create", "{\"profile\":{\"id\":\"matrix\"},\"credentials\":{\"password\":\"x\"}}");

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> S4_every_cell() {
        List<String[]> rows = rows();
        String[] users = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> IntStream.range(2, users.length)
                        .forEach(column -> check(row[0], row[1], users[column], "y".equals(row[column])))));
    }

    @Test
    void S4_the_table_has_at_least_150_cells() {
        assertThat(rows().stream().skip(1).mapToInt(row -> row.length - 2).sum())
                .isGreaterThanOrEqualTo(150);
    }

    private void check(String method, String path, String user, boolean passes) {
        int status = Door.at(port, path)
                .as(user)
                .with("Content-Type", "application/json")
                .send(method, "GET".equals(method) ? "" : BODIES.getOrDefault(path, "{}"))
                .statusCode();
        assertThat(status).as(user).isNotEqualTo(401);
        assertThat(status != 403).as(user + " got " + status).isEqualTo(passes);
    }

    private static List<String[]> rows() {
        return rows("/security/role-matrix.csv");
    }

    /** A table's lines, split; the first one is its head. */
    static List<String[]> rows(String file) {
        try (InputStream table = RoleMatrixTest.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
