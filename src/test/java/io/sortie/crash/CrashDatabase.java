package io.sortie.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The database under an application that dies: what it is started with, and how it is read while nobody runs. */
interface CrashDatabase extends AutoCloseable {

    /** The application's arguments; what is not said is as the demo has it. */
    List<String> arguments();

    /** To be called while the application is dead. */
    Connection read() throws SQLException;

    @Override
    void close();

    static CrashDatabase of(CrashPlan plan, Path directory) {
        return plan.postgres() ? postgres() : new OnH2(directory.toAbsolutePath());
    }

    static CrashDatabase postgres() {
        return new OnPostgres(server());
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demo's own file in the working directory, read from a copy: opening it would repair what the kill left. */
    record OnH2(Path directory) implements CrashDatabase {

        @Override
        public List<String> arguments() {
            return List.of("--spring.profiles.active=demo");
        }

        @Override
        public Connection read() throws SQLException {
            Path copy = directory.resolve("copy.mv.db");
            try {
                Files.copy(directory.resolve("data/sortie.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + directory.resolve("copy") + ";IFEXISTS=TRUE", "sa", "");
        }

        @Override
        public void close() {
            // nothing runs
        }
    }

    /** A server that outlives the application. */
    record OnPostgres(EmbeddedPostgres server) implements CrashDatabase {

        @Override
        public List<String> arguments() {
            return List.of(
                    "--spring.profiles.active=demo,postgres",
                    "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres");
        }

        @Override
        public Connection read() throws SQLException {
            return server.getPostgresDatabase().getConnection();
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
