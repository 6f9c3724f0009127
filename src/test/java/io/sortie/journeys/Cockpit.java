package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What an administrator does in Cockpit. */
record Cockpit(RunningSortie sortie) {

    /** Lets the one step of this case that waits for a person be tried again. */
    void repair(Cancelling leaving) {
        String instances = "/engine-rest/process-instance?active=true&businessKey=" + leaving.reference();
        int repaired = 0;
        for (JsonNode instance : Customer.all(sortie.get(instances, "admin").body())) {
            String jobs = "/engine-rest/job?noRetriesLeft=true&processInstanceId="
                    + instance.path("id").asText();
            for (JsonNode job : Customer.all(sortie.get(jobs, "admin").body())) {
                String retries = "/engine-rest/job/" + job.path("id").asText() + "/retries";
                RunningSortie.Answer answer = sortie.send("PUT", retries, Map.of("retries", 1), "admin");
                assertThat(answer.status()).as(answer.text()).isEqualTo(204);
                repaired++;
            }
        }
        assertThat(repaired).isEqualTo(1);
        sortie.settle();
    }
}
