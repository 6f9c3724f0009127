package io.sortie.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTimingTest extends CancellationJourney {

    @Test
    void probe() {
        Customer anna = customerOf("semrush").buys();
        Cancelling used = anna.cancels();
        String usedLink = used.confirmLink();
        used.confirmed();
        Cancelling lapsed = customerOf("semrush").buys().cancels();
        String expired = lapsed.confirmLink();
        advance("PT25H");
        Map<String, String> links = new LinkedHashMap<>();
        links.put("unknown", "/confirm/" + "A".repeat(43));
        links.put("used", usedLink);
        links.put("expired", expired);
        for (String method : List.of("GET", "POST")) {
            Map<String, List<Long>> times = new LinkedHashMap<>();
            for (int i = 0; i < 600; i++) {
                links.forEach((k, l) -> {
                    long t = System.nanoTime();
                    Answer a = method.equals("GET")
                            ? get(l, null)
                            : send("POST", l, "", null, "Content-Type", "application/x-www-form-urlencoded");
                    t = System.nanoTime() - t;
                    times.computeIfAbsent(k + " " + a.status(), x -> new ArrayList<>())
                            .add(t / 1000);
                });
            }
            times.forEach((k, v) -> {
                List<Long> late = new ArrayList<>(v.subList(200, v.size()));
                late.sort(null);
                System.out.println("TIM " + method + " " + k + " median " + late.get(late.size() / 2) + " us p25 "
                        + late.get(late.size() / 4));
            });
        }
    }
}
