package io.sortie.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A PostgreSQL server that is killed (SIGKILL, with all that serve its connections) and comes up again as it was. */
final class FallingPostgres implements CrashDatabase {

    private final Path data;
    private EmbeddedPostgres server;

    FallingPostgres(Path directory) {
        data = directory.resolve("postgres").toAbsolutePath();
        server = start(0);
    }

    @Override
    public List<String> arguments() {
        return new OnPostgres(server).arguments();
    }

    @Override
    public Connection read() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Returns when nothing of it is left. */
    void fall() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        freeze(postmaster);
        List<ProcessHandle> all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Returns when it answers again, at the same address. */
    void rise() {
        close();
        server = start(server.getPort());
    }

    // A connection that it opens after we have counted them would outlive it, and write into what the next one reads.
    private static void freeze(ProcessHandle postmaster) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(postmaster.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start(int port) {
        try {
            // The embedded server's own setting would lose what was committed a moment ago; no real one is run so.
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false);
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
