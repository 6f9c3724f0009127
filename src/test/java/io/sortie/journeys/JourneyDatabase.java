package io.sortie.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The database of the journeys: H2 in memory, or a real PostgreSQL server with the system property
 * {@code sortie.test.database=postgres}.
 */
final class JourneyDatabase {

    private JourneyDatabase() {}

    static boolean isPostgres() {
        return "postgres".equals(System.getProperty("sortie.test.database"));
    }

    static void register(DynamicPropertyRegistry registry) {
        if (isPostgres()) {
            registry.add("spring.datasource.url", () -> Server.STARTED.getJdbcUrl("postgres", "postgres"));
            registry.add("spring.datasource.username", () -> "postgres");
        } else {
            registry.add("spring.datasource.url", () -> "jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
        }
    }

    /** One server for the whole run; it stops with the tests' process. */
    private static final class Server {

        private static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres started = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                // after the application, which needs its database to close
                SpringApplication.getShutdownHandlers().add(() -> close(started));
                return started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres started) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
