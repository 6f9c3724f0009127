package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** The sandboxes guaranteeing less than they do: no look-up, and a key that is forgotten. */
record UnreliableProvider(RunningSortie sortie) {

    static final String PATH = "/demo/billing/provider";

    UnreliableProvider guarantees(boolean looksUp, String keyHonoured) {
        Map<String, Object> terms = new HashMap<>(Map.of("looksUp", looksUp));
        terms.put("keyHonoured", keyHonoured);
        RunningSortie.Answer set = sortie.post(PATH, terms, null);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        return this;
    }

    void reliable() {
        guarantees(true, null);
    }
}
