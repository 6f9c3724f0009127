package io.sortie.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** The application as a real process of its own in a directory of its own, to be killed as {@code kill -9} kills. */
final class SortieProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(5);

    private final Path directory;
    private final int port = freePort();
    private final int smtpPort = freePort();
    private final Start how;
    private final String address = "http://127.0.0.1:" + port;
    private final CrashHttp http = new CrashHttp(address);
    private volatile Process process;

    /**
     * How it is started.
     *
     * @param classPath comes before the product's own; empty for none
     * @param environment comes on top of this process's own
     */
    record Start(String mainClass, String classPath, Map<String, String> environment, List<String> arguments) {

        static Start asItIs(List<String> arguments) {
            return new Start("io.sortie.SortieApplication", "", Map.of(), arguments);
        }
    }

    SortieProcess(Path directory, List<String> arguments) {
        this(directory, Start.asItIs(arguments));
    }

    SortieProcess(Path directory, Start how) {
        this.directory = directory.toAbsolutePath();
        this.how = how;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    CrashHttp http() {
        return http;
    }

    String address() {
        return address;
    }

    /** Starts it and returns when it is well. */
    void start() {
        launch();
        awaitStarted(() -> http.reached("/actuator/health"));
    }

    /** Starts it and returns at once. */
    void launch() {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(how.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when what it has been launched for is reached. */
    void awaitStarted(BooleanSupplier reached) {
        Patience.await(TO_START, "Sortie to start, see " + log(), () -> {
            if (!alive()) {
                throw new IllegalStateException("Sortie ended while it started, see " + log());
            }
            return reached.getAsBoolean();
        });
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end, as a rolling restart does (SIGTERM), and returns when it has. */
    void end() {
        process.destroy();
        process.onExit().join();
    }

    /** On Linux this is SIGKILL: no shutdown hook runs, nothing is flushed. */
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /**
     * SIGTERM, as service managers and containers stop a process.
     *
     * @return how long it took to end
     */
    Duration stop(Duration atMost) {
        long start = System.nanoTime();
        process.destroy();
        Patience.await(atMost, "Sortie to stop, see " + log(), () -> !process.isAlive());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Path log() {
        return directory.resolve("sortie.log");
    }

    @Override
    public void close() {
        kill();
    }

    // Only the first compiler: a process that lives for seconds has no time to become fast.
    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-cp",
                how.classPath() + classPath(),
                how.mainClass(),
                "--server.port=" + port,
                "--sortie.base-url=" + address,
                "--sortie.demo.smtp-port=" + smtpPort,
                "--sortie.demo.imap-port=0"));
        command.addAll(how.arguments());
        return command;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
