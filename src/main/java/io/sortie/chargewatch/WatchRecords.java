package io.sortie.chargewatch;

import io.sortie.database.SqlTime;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A watch holds nothing personal, but nobody is left to watch for. */
@Component
class WatchRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Clock clock;

    WatchRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        jdbc.sql("update charge_watch set ended_at = :now where reference in (:cases) and ended_at is null")
                .param("now", SqlTime.of(clock.instant()))
                .param("cases", person.references())
                .update();
        return 0;
    }
}
