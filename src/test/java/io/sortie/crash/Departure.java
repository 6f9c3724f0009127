package io.sortie.crash;

import io.sortie.crash.CrashHttp.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One customer on the way out, step by step. A step without an answer is tried again, with the same key; only what was
 * answered counts as accepted.
 */
final class Departure {

    private enum Step {
        BUY,
        OPEN,
        CONFIRM,
        AGENT,
        DONE
    }

    private static final Set<String> BEFORE_THE_AGENT = Set.of("AWAITING_CONFIRMATION", "NEEDS_OPERATOR");

    private final Way way;
    private final String subscription;
    private final CrashHttp http;
    private Step step = Step.BUY;
    private volatile String reference;

    Departure(Way way, int number, CrashHttp http) {
        this.way = way;
        this.subscription = "SUB-CRASH-" + number;
        this.http = http;
    }

    Way way() {
        return way;
    }

    String subscription() {
        return subscription;
    }

    /** As acknowledged; null before. */
    String reference() {
        return reference;
    }

    boolean done() {
        return step == Step.DONE;
    }

    /** @return whether it came a step further; false means later */
    boolean advance() {
        Step next =
                switch (step) {
                    case BUY -> buys() ? Step.OPEN : step;
                    case OPEN -> opens() ? afterOpening() : step;
                    case CONFIRM -> confirms() ? Step.AGENT : step;
                    case AGENT -> agentDecides() ? Step.DONE : step;
                    case DONE -> step;
                };
        boolean further = next != step;
        step = next;
        return further;
    }

    private Step afterOpening() {
        return way == Way.CONFIRMED ? Step.CONFIRM : Step.DONE;
    }

    private boolean buys() {
        Map<String, Object> customer =
                new HashMap<>(Map.of("name", "Anna Berg", "email", email(), "locale", "en", "country", "FR"));
        if (way.paysBack()) {
            customer.put("type", "CONSUMER");
        }
        Map<String, Object> purchase = Map.of(
                "subscriptionId",
                subscription,
                "brand",
                way.brand,
                "customer",
                customer,
                "projects",
                List.of("One", "Two"));
        return CrashHttp.is(http.post("/demo/billing/subscriptions", purchase, null), 201, 409);
    }

    private boolean opens() {
        Optional<Answer> answer = request();
        if (!CrashHttp.is(answer, 201)) {
            return false;
        }
        reference = answer.orElseThrow().body().path("reference").asText();
        return true;
    }

    /** Sends the request to cancel, the first time or once more. */
    Optional<Answer> request() {
        boolean signedIn = way == Way.SELF_SERVICE;
        if (way.paysBack()) {
            return http.post("/api/v1/refunds", refund(), "system", "Idempotency-Key", "key of " + subscription);
        }
        Map<String, Object> request = Map.of(
                "brand",
                way.brand,
                "subscriptionId",
                subscription,
                "signedIn",
                signedIn,
                "channel",
                signedIn ? "ACCOUNT" : "WEB_FORM",
                "customer",
                Map.of("email", email(), "name", "Anna Berg"));
        return http.post("/api/v1/cancellations", request, "system", "Idempotency-Key", "key of " + subscription);
    }

    private Map<String, Object> refund() {
        Map<String, Object> customer = Map.of("email", email(), "name", "Anna Berg");
        return Map.of(
                "brand", way.brand, "subscriptionId", subscription, "customer", customer, "cause", "CHANGED_MIND");
    }

    /** The bank has paid, if money was sent: billing's books say under which number; an answer that is lost is asked for again. */
    boolean bankPays() {
        Optional<Answer> bill = http.get("/demo/billing/subscriptions/" + subscription, null);
        List<String> refunds = bill.map(answer -> answer.body().path("refunds").findValuesAsText("id"))
                .orElse(List.of());
        return !refunds.isEmpty()
                && refunds.stream()
                        .allMatch(id ->
                                CrashHttp.is(http.post("/demo/billing/refunds/" + id + "/settle", null, null), 200));
    }

    // Gone (410) says that it is confirmed already: by the press whose answer a kill has swallowed.
    private boolean confirms() {
        return link().filter(path -> CrashHttp.is(http.press(path), 200, 410)).isPresent();
    }

    /** The path of the link to confirm, once it is mailed. */
    Optional<String> link() {
        return http.mailedLink(email(), "/confirm/");
    }

    /** Completes the agent's task; a task that is gone although nobody said so was completed before the kill. */
    private boolean agentDecides() {
        String state = state();
        if (!state.equals("AWAITING_AGENT")) {
            return !state.isEmpty() && !BEFORE_THE_AGENT.contains(state);
        }
        Optional<Answer> tasks = http.get("/engine-rest/task?processInstanceBusinessKey=" + reference, "agent");
        return tasks.map(answer -> answer.body().path(0).path("id").asText())
                .filter(id -> !id.isEmpty())
                .filter(id -> CrashHttp.is(http.post("/engine-rest/task/" + id + "/complete", Map.of(), "agent"), 204))
                .isPresent();
    }

    /** As systems see it; empty while nobody answers. */
    String state() {
        return http.get("/api/v1/cases/" + reference, "system")
                .map(answer -> answer.body().path("state").asText())
                .orElse("");
    }

    private String email() {
        return subscription.toLowerCase(Locale.ROOT) + "@example.org";
    }
}
