package io.sortie.counts;

import io.sortie.journeys.RunningSortie;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a case costs the database, exactly: one statement, round trip or commit more fails the build. */
class CaseCountsTest extends RunningSortie {

    @Autowired
    private DatabaseWork database;

    @Autowired
    private ApplicationContext sortie;

    @Autowired
    private RepositoryService repository;

    @Test
    @DisplayName("P1 P2 a standard case, with case file, ledger and mail outbox")
    void standardCase() {
        repository.createDeployment().addClasspathResource("counts/standard-case.bpmn").enableDuplicateFiltering(true).name("standard case").deploy();
        new StandardCase(sortie).run();
        Map<String, Work> steps = new StandardCase(sortie).counted(database::of);
        steps.forEach((s, w) -> System.out.println(s + ": " + w.summary()+"\n"+w.lines()));
        Work all=steps.values().stream().reduce(Work::plus).orElseThrow();
        System.out.println(all.summary() + "\n" + all.lines());
    }
}
