package io.sortie.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Two processes of the application on one PostgreSQL. Their job locks last a second and a call to billing four, so that
 * a node loses the jobs that it is at, all the time.
 */
final class TwoNodes implements AutoCloseable {

    static final Duration CALL = Duration.ofSeconds(4);

    private static final Duration JOB_LOCK = Duration.ofSeconds(1);

    // The product pauses longer; here the node that has taken a job over tries it four times during each call.
    static final String TRY_AGAIN_AND_AGAIN =
            "--camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle=R60/PT1S";

    private final Path directory = Path.of("target", "crash", "nodes").toAbsolutePath();
    private final CrashDatabase database = CrashDatabase.postgres();
    private final SortieProcess first;
    private final SortieProcess second;
    private final CrashHttp http;

    /** Starts one after the other: the engine's tables are made by one node alone. */
    TwoNodes() {
        FileSystemUtils.deleteRecursively(directory.toFile());
        first = node("first", Map.of());
        second = node("second", Map.of());
        http = new CrashHttp(first.address(), second.address());
        Stream.of(first, second).forEach(SortieProcess::start);
    }

    SortieProcess first() {
        return first;
    }

    SortieProcess second() {
        return second;
    }

    /** Asks the two in turn. */
    CrashHttp http() {
        return http;
    }

    CrashDatabase database() {
        return database;
    }

    /** One more node, not started yet. */
    SortieProcess node(String name, Map<String, String> environment, String... more) {
        Path place = directory.resolve(name);
        List<String> arguments = new ArrayList<>(database.arguments());
        arguments.add("--sortie.sandbox.latency=" + CALL.toMillis() + "ms");
        arguments.add(TRY_AGAIN_AND_AGAIN);
        arguments.addAll(List.of(more));
        return new SortieProcess(place, ShortJobLockStart.of(place, JOB_LOCK, environment, arguments));
    }

    @Override
    public void close() {
        first.kill();
        second.kill();
        database.close();
    }
}
