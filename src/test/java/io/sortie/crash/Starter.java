package io.sortie.crash;

import io.sortie.crash.SortieProcess.Start;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The application started by a class of the tests that makes something harder for it. */
final class Starter {

    private Starter() {}

    static Start of(Class<?> main, Path directory, Map<String, String> environment, List<String> arguments) {
        return new Start(main.getName(), alone(main, directory) + ":", environment, arguments);
    }

    // This one class of the tests, and no other of them: the application scans what it finds.
    private static Path alone(Class<?> main, Path directory) {
        String file = main.getName().replace('.', '/') + ".class";
        Path alone = directory.toAbsolutePath().resolve("starter");
        try {
            Path tests = Path.of(
                    main.getProtectionDomain().getCodeSource().getLocation().toURI());
            Files.createDirectories(alone.resolve(file).getParent());
            Files.copy(tests.resolve(file), alone.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return alone;
    }
}
