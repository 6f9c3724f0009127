package io.sortie.cases;

import io.sortie.database.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened on a case, in order [GUI-09]. An entry is written in the transaction of the step it tells of; its
 * sentence is a key of the message files plus values, so that each reader gets it in their own language.
 */
@Repository
public class Timeline {

    /** One entry; {@code channel} is null where no channel was involved. */
    public record Entry(Instant at, Actor actor, Channel channel, String key, Map<String, String> values) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TimelineValues json;

    Timeline(JdbcClient jdbc, Clock clock, TimelineValues json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Adds {@code timeline.<key>} now; needs the transaction of the step it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CaseReference reference, Actor actor, Channel channel, String key, Map<String, String> values) {
        jdbc.sql(
                        """
                insert into timeline_entry (reference, at, actor_role, actor_name, channel, text_key, text_values)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reference.value(),
                        SqlTime.of(clock.instant()),
                        actor.role(),
                        actor.name(),
                        channel == null ? null : channel.name(),
                        key,
                        json.write(values))
                .update();
    }

    /** True if this was written on the case before. */
    public boolean tells(CaseReference reference, String key) {
        return jdbc.sql("select count(*) from timeline_entry where reference = ? and text_key = ?")
                        .params(reference.value(), key)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public List<Entry> of(CaseReference reference) {
        return jdbc.sql("select * from timeline_entry where reference = ? order by id")
                .param(reference.value())
                .query((row, i) -> new Entry(
                        SqlTime.read(row, "at"),
                        new Actor(row.getString("actor_role"), row.getString("actor_name")),
                        row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")),
                        row.getString("text_key"),
                        json.read(row.getString("text_values"))))
                .list();
    }
}
