package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Faults ordered on the wire to billing and the account system, and the proof that they fired. */
record FaultyCalls(CancellationJourney sortie) {

    private static final String PATH = "/demo/billing/faults";

    FaultyCalls order(String operation, String mode, int times) {
        RunningSortie.Answer ordered =
                sortie.post(PATH, Map.of("operation", operation, "mode", mode, "times", times), null);
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        return this;
    }

    void clear() {
        sortie.send("DELETE", PATH, null, null);
    }

    /** How often faults of this operation have fired since the last clearing. */
    int fired(String operation) {
        return all().stream()
                .filter(fault -> fault.path("operation").asText().equals(operation))
                .mapToInt(fault -> fault.path("fired").asInt())
                .sum();
    }

    /** The same by operation and mode. */
    Map<String, Integer> firedByKind() {
        return all().stream()
                .collect(Collectors.toMap(
                        fault -> fault.path("operation").asText() + " "
                                + fault.path("mode").asText(),
                        fault -> fault.path("fired").asInt(),
                        Integer::sum));
    }

    private List<JsonNode> all() {
        return Customer.all(sortie.get(PATH, null).body());
    }
}
