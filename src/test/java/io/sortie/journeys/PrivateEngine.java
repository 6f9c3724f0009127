package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The engine knows nobody: no customer's address or name stands in its tables but on an open task [LAW-21]. What it holds
 * now is asked after every step of every journey, what it remembers when the tests of a class are over.
 */
class PrivateEngine implements AfterAllCallback {

    /** What every customer of the journeys has who is not named otherwise. */
    private static final List<String> PERSONAL = List.of("@example.org", "Anna Berg");

    private static final Set<Integer> TEXTS = Set.of(Types.VARCHAR, Types.CLOB, Types.LONGVARCHAR);

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static String now;

    /** What is on a task goes with it, so it may stand there; all else that the engine holds now. */
    static void assertNow(DataSource database, Class<?> test) {
        check(new JdbcTemplate(database).queryForList(now(database), String.class), test);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        DataSource database = SpringExtension.getApplicationContext(context).getBean(DataSource.class);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List<String> found = new ArrayList<>();
        tables(database, "ACT_HI_").forEach(table -> found.addAll(jdbc.queryForList(search(table), String.class)));
        jdbc.query("select ID_, BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null", row -> {
            if (isPersonal(row.getBytes(2))) {
                found.add("ACT_GE_BYTEARRAY " + row.getString(1));
            }
        });
        check(found, context.getRequiredTestClass());
    }

    /** Each row is told once, in the test that left it, and not where it was put there on purpose. */
    private static void check(List<String> found, Class<?> test) {
        List<String> news = found.stream().filter(TOLD::add).toList();
        if (!test.isAnnotationPresent(PlantsPersonalData.class)) {
            assertThat(news).as("personal data in the engine").isEmpty();
        }
    }

    private static boolean isPersonal(byte[] bytes) {
        return bytes != null && PERSONAL.stream().anyMatch(new String(bytes, StandardCharsets.UTF_8)::contains);
    }

    private static synchronized String now(DataSource database) {
        if (now == null) {
            now = tables(database, "ACT_RU_").stream()
                    .map(PrivateEngine::search)
                    .collect(Collectors.joining(" union all "));
        }
        return now;
    }

    private record Table(String name, List<String> texts) {}

    private static String search(Table table) {
        String open = table.name().equals("ACT_RU_VARIABLE")
                ? " and (TASK_ID_ is null or TASK_ID_ not in (select ID_ from ACT_RU_TASK))"
                : "";
        return table.texts().stream()
                .flatMap(column -> PERSONAL.stream().map(word -> column + " like '%" + word + "%'"))
                .collect(Collectors.joining(
                        " or ", "select '" + table.name() + " ' || ID_ from " + table.name() + " where (", ")" + open));
    }

    private static List<Table> tables(DataSource database, String prefix) {
        try (Connection connection = database.getConnection()) {
            String schema = connection.getSchema();
            List<Table> tables = new ArrayList<>();
            try (ResultSet rows =
                    connection.getMetaData().getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rows.next()) {
                    String name = rows.getString("TABLE_NAME");
                    if (name.toUpperCase(Locale.ROOT).startsWith(prefix)) {
                        tables.add(new Table(name.toUpperCase(Locale.ROOT), texts(connection, schema, name)));
                    }
                }
            }
            return tables.stream().filter(table -> !table.texts().isEmpty()).toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Connection connection, String schema, String table) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, "%")) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT);
                if (TEXTS.contains(columns.getInt("DATA_TYPE")) && !name.endsWith("ID_")) {
                    texts.add(name);
                }
            }
        }
        return texts;
    }
}
