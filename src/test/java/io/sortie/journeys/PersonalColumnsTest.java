package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.personaldata.PersonalRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every column of ours that can hold something about a person has an owner who erases it; all others are listed. */
class PersonalColumnsTest extends RunningSortie {

    private static final Path IMPERSONAL = Path.of("src/test/resources/personaldata/impersonal-columns.txt");

    @Autowired
    private List<PersonalRecords> owners;

    @Test
    @DisplayName("LAW-21 a new column belongs to somebody who erases it, or is listed as holding nothing of a person")
    void everyColumn() throws IOException {
        List<String> owned = owned();
        Set<String> known = new TreeSet<>(owned);
        known.addAll(impersonal());
        assertThat(columns()).hasSizeGreaterThan(100).isEqualTo(known);
        assertThat(owned).doesNotHaveDuplicates().doesNotContainAnyElementsOf(impersonal());
    }

    private List<String> owned() {
        return owners.stream()
                .map(PersonalRecords::columns)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Each line a table and its columns. */
    private static Set<String> impersonal() throws IOException {
        return Files.readAllLines(IMPERSONAL).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(", ")).map(column -> line[0] + "." + column))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of Sortie's own tables: the engine's are searched as a whole, and the sandboxes play systems that are not ours. */
    private Set<String> columns() {
        return jdbc
                .sql(
                        "select table_name, column_name from information_schema.columns where table_schema = current_schema")
                .query((row, i) -> (row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT))
                .list()
                .stream()
                .filter(column -> !column.matches("(act_|sandbox_|demo_|flyway_).*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
