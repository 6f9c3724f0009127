package io.sortie.crash;

import io.sortie.crash.SortieProcess.Start;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a process with a {@link ShortJobLock} is started. */
final class ShortJobLockStart {

    private ShortJobLockStart() {}

    static Start of(Path directory, Duration lock, Map<String, String> environment, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add("--" + ShortJobLock.MILLIS + "=" + lock.toMillis());
        return new Start(ShortJobLock.class.getName(), alone(directory) + ":", environment, all);
    }

    // This one class of the tests, and no other of them: the application scans what it finds.
    private static Path alone(Path directory) {
        String file = ShortJobLock.class.getName().replace('.', '/') + ".class";
        Path alone = directory.resolve("starter");
        try {
            Path tests = Path.of(ShortJobLock.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.createDirectories(alone.resolve(file).getParent());
            Files.copy(tests.resolve(file), alone.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return alone;
    }
}
