package io.sortie.crash;

import io.sortie.crash.SortieProcess.Start;
import java.nio.file.Path;
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
        return Starter.of(ShortJobLock.class, directory, environment, all);
    }
}
