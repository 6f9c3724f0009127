package io.sortie.cases;

import io.sortie.personaldata.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes out of timelines what people wrote or can be known by. Kept are only values that cannot be free text: moments,
 * amounts, short counts and keys of our own sentences, and an agent's user name; everything else is dropped, so that a
 * new kind of entry is on the safe side.
 */
@Component
class TimelineRecords {

    private static final Pattern HARMLESS = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z|\\d{4}-\\d\\d-\\d\\d"
            + "|\\d+([.]\\d+)? [A-Z]{3}|\\d{1,3}|[{][A-Za-z_.-]+[}]");
    private static final String STAFF = "agent";
    private static final String DROPPED = "…";

    private record Line(long id, String values) {}

    private final JdbcClient jdbc;
    private final TimelineValues json;

    TimelineRecords(JdbcClient jdbc, TimelineValues json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void erase(Person person) {
        List<Line> lines = jdbc.sql(
                        "select id, text_values from timeline_entry where reference in (:cases) and text_values <> '{}'")
                .param("cases", person.references())
                .query((row, i) -> new Line(row.getLong("id"), row.getString("text_values")))
                .list();
        lines.forEach(this::erase);
    }

    private void erase(Line line) {
        Map<String, String> values = new HashMap<>(json.read(line.values()));
        values.replaceAll(
                (name, value) -> STAFF.equals(name) || HARMLESS.matcher(value).matches() ? value : DROPPED);
        jdbc.sql("update timeline_entry set text_values = ? where id = ?")
                .params(json.write(values), line.id())
                .update();
    }
}
