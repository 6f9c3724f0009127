package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Reads every column of every table whose name begins in a certain way, texts and bytes alike. */
public record EngineTables(DataSource database) {

    /** Where one of the words was found. */
    public record Find(String table, String column, Map<String, Object> row) {}

    /** Every cell that holds one of these words, in any case. */
    public List<Find> holding(String prefix, String... words) {
        try (Connection connection = database.getConnection()) {
            List<String> tables = tables(connection, prefix);
            assertThat(tables).as("tables " + prefix).isNotEmpty();
            List<Find> found = new ArrayList<>();
            for (String table : tables) {
                search(connection, table, words, found);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table, as text. */
    List<String> everything() {
        try (Connection connection = database.getConnection()) {
            List<String> all = new ArrayList<>();
            for (String table : tables(connection, "")) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        all.add(table + " " + row(rows));
                    }
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection, String prefix) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME");
                if (table.toUpperCase(Locale.ROOT).startsWith(prefix)) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, String[] words, List<Find> found)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            while (rows.next()) {
                Map<String, Object> row = row(rows);
                row.forEach((column, value) -> {
                    if (holds(value, words)) {
                        found.add(new Find(table.toUpperCase(Locale.ROOT), column, row));
                    }
                });
            }
        }
    }

    private static Map<String, Object> row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            boolean large = value instanceof java.sql.Blob || value instanceof byte[];
            row.put(
                    columns.getColumnName(i).toUpperCase(Locale.ROOT),
                    large ? text(rows.getBytes(i)) : rows.getString(i));
        }
        return row;
    }

    // Byte for byte, so that text within serialised surroundings is still found, in whatever way it was written; Java's
    // own
    // serialisation writes it as UTF-8.
    private static String text(byte[] bytes) {
        byte[] oddly = Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length);
        return new String(bytes, StandardCharsets.UTF_8)
                + new String(bytes, StandardCharsets.UTF_16BE)
                + new String(bytes, StandardCharsets.UTF_16LE)
                + new String(oddly, StandardCharsets.UTF_16BE)
                + new String(oddly, StandardCharsets.UTF_16LE);
    }

    private static boolean holds(Object value, String[] words) {
        if (value == null) {
            return false;
        }
        String text = value.toString().toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (text.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
