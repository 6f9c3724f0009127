package io.sortie.crash;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.crash.CrashHttp.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who wants to be forgotten, with a name, an address and words that nobody else uses. */
final class Forgotten {

    private static final String CASES = "/api/v1/cases/";
    // as large as a picture of a screen: a database reuses the room of a line soon, and that of a file late
    private static final int LINES = 10_000;
    private static final Duration TO_BE_MAILED = Duration.ofMinutes(1);

    // letters alone: digits could turn up by chance
    private final String tag = UUID.randomUUID()
            .toString()
            .replaceAll("[^a-f]", "")
            .concat("quixz")
            .concat(Long.toString(System.nanoTime(), 36).replaceAll("[0-9]", ""));
    private final String name = "Ottokar " + tag;
    private final String email = tag + "@example.org";
    private final CrashHttp http;
    private final PostOffice mails;
    private String account;
    private String leaving;
    private String deletion;

    Forgotten(CrashHttp http, PostOffice mails) {
        this.http = http;
        this.mails = mails;
    }

    String reference() {
        return deletion;
    }

    String email() {
        return email;
    }

    /** In the name, the address, and all that is said. */
    String word() {
        return tag;
    }

    /** Buys, and asks to cancel with a comment, a proof and a telephone call; nothing is charged, so no invoice is kept. */
    void leavesTraces() {
        Map<String, Object> who =
                Map.of("name", name, "email", email, "locale", "en", "country", "US", "type", "BUSINESS");
        Map<String, Object> purchase =
                Map.of("brand", "semrush", "customer", who, "trialUntil", "P400D", "projects", List.of("One", "Two"));
        JsonNode bought = ok(http.post("/demo/billing/subscriptions", purchase, null), 201);
        account = bought.path("accountId").asText();
        Map<String, Object> cancellation = Map.of(
                "brand",
                "semrush",
                "subscriptionId",
                bought.path("subscriptionId").asText(),
                "comment",
                "the zebra of " + tag,
                "customer",
                Map.of("name", name, "email", email));
        leaving = ok(http.post("/api/v1/cancellations", cancellation, "system"), 201)
                .path("reference")
                .asText();
        ok(
                http.file(
                        CASES + leaving + "/evidence",
                        "system",
                        "proof-" + tag + ".txt",
                        ("proof of " + tag + "\n").repeat(LINES)),
                200);
        Map<String, Object> call = Map.of("text", "called from 2001:db8::" + tag, "channel", "PHONE");
        ok(http.post(CASES + leaving + "/messages", call, "agent"), 200);
    }

    void asksToBeForgotten() {
        Map<String, Object> request =
                Map.of("brand", "semrush", "accountId", account, "customer", Map.of("name", name, "email", email));
        deletion = ok(http.post("/api/v1/account-deletions", request, "system"), 201)
                .path("reference")
                .asText();
    }

    void confirms() {
        Patience.await(TO_BE_MAILED, "the links of " + deletion, () -> links().size() == 2);
        links().forEach(link -> ok(http.enter(link, "word=DELETE"), 200));
    }

    private List<String> links() {
        return mails.links(email, "/confirm/");
    }

    JsonNode view() {
        return http.get(CASES + deletion, "system").orElseThrow().body();
    }

    boolean erased() {
        return view().path("outcome").asText().equals("ERASED");
    }

    private static JsonNode ok(Optional<Answer> answer, int expected) {
        CrashHttp.is(answer, expected);
        return answer.orElseThrow().body();
    }
}
