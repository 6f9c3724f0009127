package io.sortie.engine;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine remembers of a person's cases [LAW-21]: of those that are over everything; of the erasure itself, which
 * still runs, whatever could hold a word of theirs, such as the stack traces of steps that failed.
 */
@Component
class EngineRecords implements PersonalRecords {

    private static final String ROOTS = "select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ in (:cases)"
            + " and (ROOT_PROC_INST_ID_ = ID_ or ROOT_PROC_INST_ID_ is null) and%s exists"
            + " (select 1 from ACT_RU_EXECUTION e where e.ID_ = ACT_HI_PROCINST.ID_)";

    private final JdbcClient jdbc;
    private final HistoryRows history;

    EngineRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.history = new HistoryRows(jdbc);
    }

    @Override
    public DataCategory category() {
        return DataCategory.ENGINE;
    }

    /** The engine's own tables: all of them are looked through here, whatever their columns. */
    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        List<String> over = roots(person, " not");
        over.forEach(history::deleteAll);
        List<String> running = roots(person, "");
        running.forEach(history::deleteWords);
        return over.size() + running.size();
    }

    private List<String> roots(Person person, String not) {
        return jdbc.sql(ROOTS.formatted(not))
                .param("cases", person.references())
                .query(String.class)
                .list();
    }
}
