package io.sortie.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Customers who sign in with a mailed link. */
abstract class SigningIn extends RunningSortie {

    record Customer(String brand, String email, String subscriptionId) {

        String path() {
            return "/" + brand + "/subscriptions";
        }

        String cancelPath() {
            return path() + "/" + subscriptionId + "/cancel";
        }
    }

    Customer customer(String brand, Map<String, Object> more) {
        return customer(brand, more, "en");
    }

    Customer customer(String brand, Map<String, Object> more, String language) {
        String email = "dana." + UUID.randomUUID() + "@example.org";
        Map<String, Object> purchase = new HashMap<>(more);
        purchase.put("brand", brand);
        purchase.put("plan", "Pro");
        purchase.put("customer", Map.of("name", "Dana Lind", "email", email, "locale", language, "country", "NL"));
        purchase.put("price", Map.of("amount", "249.95", "currency", "EUR"));
        Answer bought = post("/demo/billing/subscriptions", purchase, null);
        return new Customer(brand, email, bought.body().path("subscriptionId").asText());
    }

    CustomerBrowser signedIn(Customer customer) {
        CustomerBrowser browser = new CustomerBrowser(BASE);
        String link = askForLink(browser, customer);
        return browser.open(link).submit(link);
    }

    /** Asks for a link and takes it from the mail. */
    String askForLink(CustomerBrowser browser, Customer customer) {
        int before = signInMails(customer.email()).size();
        browser.open(customer.path()).submit(customer.path(), "email", customer.email());
        List<String> links = awaitMails(customer.email(), before + 1);
        return links.get(links.size() - 1);
    }

    List<String> awaitMails(String email, int count) {
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
            settle();
            return signInMails(email).size() >= count;
        });
        return signInMails(email);
    }

    /** The sign-in links mailed to this address, oldest first, as paths. */
    List<String> signInMails(String email) {
        List<String> links = new ArrayList<>();
        for (JsonNode mail : get("/demo/mailbox?to=" + email, null).body()) {
            for (JsonNode link : mail.path("links")) {
                String address = link.asText();
                if (address.startsWith(BASE) && address.contains("/sign-in/") && !links.contains(address)) {
                    links.add(address);
                }
            }
        }
        return links.stream().map(link -> link.substring(BASE.length())).toList();
    }

    List<String> subjects(Customer customer) {
        List<String> subjects = new ArrayList<>();
        get("/demo/mailbox?to=" + customer.email(), null)
                .body()
                .forEach(mail -> subjects.add(mail.path("subject").asText()));
        return subjects;
    }

    List<JsonNode> casesOf(Customer customer) {
        List<JsonNode> found = new ArrayList<>();
        JsonNode answer =
                get("/api/v1/cases?email=" + customer.email(), "system").body();
        answer.path("content").forEach(found::add);
        return found;
    }

    JsonNode onlyCase(Customer customer) {
        List<JsonNode> cases = casesOf(customer);
        if (cases.size() != 1) {
            throw new AssertionError("cases: " + cases);
        }
        return get("/api/v1/cases/" + cases.get(0).path("reference").asText(), "system")
                .body();
    }

    int rows(String sql, String value) {
        return jdbc.sql(sql).param(value).query(Integer.class).single();
    }

    /** When the customer's newest link stops working. */
    Instant expiry(Customer customer) {
        return moment("expires_at", customer);
    }

    /** When the customer's session ends. */
    Instant end(Customer customer) {
        return moment("session_until", customer);
    }

    /** Moves the clock to this very second; it goes on from there. */
    void moveTo(Instant moment) {
        time.moveTo(moment);
    }

    private Instant moment(String column, Customer customer) {
        return jdbc.sql("select max(" + column + ") from sign_in where email = ?")
                .param(customer.email())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
