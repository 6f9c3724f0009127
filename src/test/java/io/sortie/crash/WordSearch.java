package io.sortie.crash;

import io.sortie.journeys.EngineTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks for words in all that an application which does not run has left behind. */
record WordSearch(String... words) {

    private static final List<Charset> WRITTEN_IN =
            List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** The tables with one of them in any column. */
    List<String> tables(CrashDatabase database) {
        try (Connection connection = database.read()) {
            return new EngineTables(new SingleConnectionDataSource(connection, true))
                    .holding("", words).stream()
                            .map(EngineTables.Find::table)
                            .distinct()
                            .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application's own files: its database where it is one, its log, what uploads leave behind. */
    List<String> files(Path directory) {
        return Stream.of("data", "tmp", "sortie.log")
                .map(directory::resolve)
                .filter(Files::exists)
                .flatMap(WordSearch::filesIn)
                .filter(this::stands)
                .map(file -> directory.relativize(file).toString())
                .toList();
    }

    private static Stream<Path> filesIn(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean stands(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return WRITTEN_IN.stream()
                    .flatMap(charset -> Stream.of(words)
                            .map(word -> new String(word.getBytes(charset), StandardCharsets.ISO_8859_1)))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
