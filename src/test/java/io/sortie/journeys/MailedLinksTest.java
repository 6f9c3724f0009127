package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All links that all kinds of mails hold: what they are made of, and what looking at them does. */
class MailedLinksTest extends CancellationJourney {

    private static final Pattern TOKEN = Pattern.compile("/(?:confirm|track|sign-in)/([\\w-]+)");

    @Autowired
    DataSource database;

    @Test
    @DisplayName("S13 scanners may look at every link in every way: not one row of the database is another afterwards")
    void lookingChangesNothing() {
        Set<String> links = allLinks();
        Map<String, Long> before = rows();
        for (String link : links) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "GET")) {
                Answer answer = send(method, link, null, null, "User-Agent", "LinkScanner/1.0");
                assertThat(answer.status()).as(method + " " + link).isLessThan(500);
            }
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    @DisplayName("S12 a token holds 256 bits, no two are alike, and none of them is stored anywhere, only its hash")
    void onlyHashes() {
        List<String> tokens = allLinks().stream()
                .flatMap(link -> TOKEN.matcher(link).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(tokens).hasSizeGreaterThanOrEqualTo(4).allSatisfy(token -> assertThat(
                        Base64.getUrlDecoder().decode(token))
                .hasSize(32));
        assertThat(new EngineTables(database).holding("", tokens.toArray(String[]::new)))
                .extracting(EngineTables.Find::table)
                // the demo's mailbox: what the customer has
                .filteredOn(table -> !table.equals("DEMO_MAIL"))
                .isEmpty();
    }

    /** Of a customer who goes the whole way: to confirm, to follow, to sign in; the documents of the customer's page too. */
    private Set<String> allLinks() {
        Customer anna = customerOf("semrush").buys();
        Cancelling waiting = customerOf("semrush").buys().cancels();
        Cancelling leaving = anna.cancels().confirmed().agentDecides("PROCEED", "");
        CustomerBrowser browser = new CustomerBrowser(BASE).open("/semrush/subscriptions");
        browser.submit("/semrush/subscriptions", "email", waiting.customer().email());
        org.awaitility.Awaitility.await().until(() -> {
            settle();
            return links(waiting.customer()).anyMatch(link -> link.contains("/sign-in/"));
        });
        String page = get(leaving.trackLink(), null).text();
        Stream<String> documents = Pattern.compile("href=\"(/track/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1));
        Set<String> all = new TreeSet<>();
        Stream.of(links(anna), links(waiting.customer()), documents)
                .flatMap(links -> links)
                .forEach(all::add);
        assertThat(all).anyMatch(link -> link.contains("/documents/")).anyMatch(link -> link.contains("/confirm/"));
        return all;
    }

    private static Stream<String> links(Customer customer) {
        return customer.mails().stream()
                .flatMap(mail -> Customer.all(mail.path("links")).stream())
                .map(link -> link.asText())
                .filter(link -> link.startsWith(BASE))
                .map(link -> link.substring(BASE.length()));
    }

    private Map<String, Long> rows() {
        return new EngineTables(database)
                .everything().stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                row -> row, java.util.stream.Collectors.counting()));
    }
}
