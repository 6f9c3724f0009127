package io.sortie.counts;

import io.sortie.journeys.RunningSortie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        repository
                .createDeployment()
                .addClasspathResource("counts/standard-case.bpmn")
                .enableDuplicateFiltering(true)
                .name("standard case")
                .deploy();
        new StandardCase(sortie).run();
        check("standard case", new StandardCase(sortie).counted(database::of));
    }

    @Test
    void splashtop() {
        splash();
        check("splashtop", splash());
    }

    @Test
    void semrush() {
        sem();
        check("semrush", sem());
    }

    Map<String, Work> splash() {
        String email = UUID.randomUUID() + "@example.org";
        return new Cancellation(sortie, database::of)
                .opened("splashtop", buy("splashtop", email), email, true)
                .closed();
    }

    Map<String, Work> sem() {
        String email = UUID.randomUUID() + "@example.org";
        return new Cancellation(sortie, database::of)
                .opened("semrush", buy("semrush", email), email, false)
                .confirmed()
                .reviewed()
                .closed();
    }

    private String buy(String brand, String email) {
        return post(
                        "/demo/billing/subscriptions",
                        Map.of(
                                "brand",
                                brand,
                                "plan",
                                "Guru",
                                "projects",
                                List.of("One", "Two"),
                                "customer",
                                Map.of(
                                        "name",
                                        "Anna Berg",
                                        "email",
                                        email,
                                        "locale",
                                        "en",
                                        "country",
                                        "US",
                                        "type",
                                        "BUSINESS")),
                        null)
                .body()
                .path("subscriptionId")
                .asText();
    }

    void check(String name, Map<String, Work> steps) {
        steps.forEach((s, w) -> System.out.println(s + ": " + w.summary()));
        Work all = steps.values().stream().reduce(Work::plus).orElseThrow();
        System.out.println(name + ": " + all.summary() + "\n" + all.lines());
    }
}
