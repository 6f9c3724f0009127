package io.sortie.counts;

import io.sortie.journeys.RunningSortie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The three cases whose cost is known: the standard one of all engines, a short cancellation and a long one. */
abstract class CountedJourney extends RunningSortie {

    static final Counter NOT_COUNTED = deed -> {
        deed.run();
        return new Work(Map.of());
    };

    @Autowired
    private ApplicationContext sortie;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void deployStandardCase() {
        repository
                .createDeployment()
                .name("standard case")
                .enableDuplicateFiltering(true)
                .addClasspathResource("counts/standard-case.bpmn")
                .deploy();
    }

    Map<String, Work> standardCase(Counter counter) {
        return new StandardCase(sortie, counter).run();
    }

    /** Signed in, no link, no agent, data kept for a while. */
    Map<String, Work> splashtop(Counter counter) {
        String email = address();
        return new Cancellation(sortie, counter)
                .opened("splashtop", buy("splashtop", email), email, true)
                .closed();
    }

    /** By a link, with an agent's call, and 30 days until the data is erased. */
    Map<String, Work> semrush(Counter counter) {
        String email = address();
        return new Cancellation(sortie, counter)
                .opened("semrush", buy("semrush", email), email, false)
                .confirmed()
                .reviewed()
                .closed();
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private String buy(String brand, String email) {
        Map<String, String> customer =
                Map.of("name", "Anna Berg", "email", email, "locale", "en", "country", "US", "type", "BUSINESS");
        Map<String, Object> purchase =
                Map.of("brand", brand, "plan", "Guru", "projects", List.of("One", "Two"), "customer", customer);
        return post("/demo/billing/subscriptions", purchase, null)
                .body()
                .path("subscriptionId")
                .asText();
    }
}
