package io.sortie.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The figures of {@code counts/pinned.txt}: a section for each case, {@code figure = number} in each. */
final class Pinned {

    private Pinned() {}

    /** Fails unless every figure is the pinned one, and says which grew. */
    static void check(String name, Work counted) {
        Work pinned = section(name);
        assertThat(counted.figures())
                .as(
                        """
                        %s: %s; pinned: %s.
                        What changed: %s
                        Meant? Then pin this:
                        [%s]
                        %s
                        """,
                        name, counted.summary(), pinned.summary(), changes(pinned, counted), name, counted.lines())
                .isEqualTo(pinned.figures());
    }

    private static String changes(Work pinned, Work counted) {
        Set<String> kinds = new TreeSet<>(pinned.figures().keySet());
        kinds.addAll(counted.figures().keySet());
        return kinds.stream()
                .filter(kind -> pinned.figure(kind) != counted.figure(kind))
                .map(kind -> kind + " " + pinned.figure(kind) + " -> " + counted.figure(kind))
                .collect(Collectors.joining(", "));
    }

    private static Work section(String name) {
        Map<String, Integer> figures = new TreeMap<>();
        boolean here = false;
        for (String line : text().lines().toList()) {
            if (line.startsWith("[")) {
                here = line.equals("[" + name + "]");
            } else if (here && line.contains(" = ")) {
                String[] figure = line.split(" = ");
                figures.put(figure[0], Integer.valueOf(figure[1]));
            }
        }
        return new Work(figures);
    }

    private static String text() {
        try {
            return new ClassPathResource("counts/pinned.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
