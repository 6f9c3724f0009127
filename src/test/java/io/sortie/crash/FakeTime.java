package io.sortie.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's faketime: a process that is started with it lives in another time than its machine. */
final class FakeTime {

    private static final Path LIBRARIES = Path.of("/usr/lib");

    private FakeTime() {}

    static boolean isInstalled() {
        return library().isPresent();
    }

    /** @param seconds ahead of the machine, or behind it when negative */
    static Map<String, String> environment(long seconds) {
        return Map.of(
                "LD_PRELOAD",
                library().orElseThrow().toString(),
                "FAKETIME",
                "%+d".formatted(seconds),
                // How long something takes is not faked, and no repair for old libraries: else Java's waits end at
                // once.
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static Optional<Path> library() {
        try (Stream<Path> architectures = Files.list(LIBRARIES)) {
            return architectures
                    .map(architecture -> architecture.resolve("faketime/libfaketimeMT.so.1"))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
