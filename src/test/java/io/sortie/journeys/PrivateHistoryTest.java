package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.journeys.EngineTables.Find;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine holds no personal data: after each step every column of every table of it is read. */
class PrivateHistoryTest extends CancellationJourney {

    private static final String COMMENT = "the zebra ate my invoices";
    private static final String NOTE = "spoke with his sister Xanthippe";

    @Autowired
    private javax.sql.DataSource database;

    private final String name =
            "Ottokar Quixzwyndel" + UUID.randomUUID().toString().substring(0, 4);

    @Test
    @DisplayName("LAW-21 the whole way out, form sent as Tasklist does")
    void withSubmitForm() {
        wholeWay("submit-form");
    }

    @Test
    @DisplayName("LAW-21 the whole way out, task completed as programs do")
    void withComplete() {
        wholeWay("complete");
    }

    @Test
    @DisplayName("LAW-21 undone while an agent has the form open")
    void undone() {
        Cancelling leaving = opened(customer("semrush")).confirmed();
        assertOnlyOnTheOpenTask(leaving);
        leaving.undo();
        assertNowhere();
    }

    @Test
    @DisplayName("LAW-21 started over plain engine-rest with everything in variables, also as bytes and files")
    void plainStart() {
        Customer customer = customer("semrush");
        Map<String, Object> variables = new HashMap<>(Map.of(
                "brand", Cancelling.value("semrush"),
                "subscriptionId", Cancelling.value(customer.subscription()),
                "customerEmail", Cancelling.value(customer.email()),
                "customerName", Cancelling.value(name),
                "comment", Cancelling.value(COMMENT)));
        variables.put(
                "letter",
                Map.of(
                        "type",
                        "File",
                        "value",
                        base64(name),
                        "valueInfo",
                        Map.of("filename", "letter of " + name + ".txt", "mimetype", "text/plain")));
        variables.put("bytes", Map.of("type", "Bytes", "value", base64(NOTE + name)));
        Answer started =
                post("/engine-rest/process-definition/key/cancellation/start", Map.of("variables", variables), "agent");
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertNowhere();
        settle();
        assertNowhere();
        assertOnFile(customer);
    }

    @Test
    @DisplayName("LAW-21 a refused start over plain engine-rest leaves nothing at all")
    void refusedStart() {
        Map<String, Object> variables = Map.of(
                "brand", Cancelling.value("semrush"),
                "subscriptionId", Cancelling.value("SUB-NONE"),
                "customerEmail", Cancelling.value(name.replace(' ', '.') + "@example.org"),
                "customerName", Cancelling.value(name));
        Answer refused =
                post("/engine-rest/process-definition/key/cancellation/start", Map.of("variables", variables), "agent");
        assertThat(refused.status()).isEqualTo(422);
        assertNowhere();
    }

    @Test
    @DisplayName("LAW-21 at the app store, with an agent's help")
    void store() {
        Cancelling leaving = opened(customer("parlons"));
        assertNowhere();
        advance("P3D");
        assertOnlyOnTheOpenTask(leaving);
        answer(leaving, "complete");
        assertNowhere();
        leaving.undo();
        assertNowhere();
    }

    private void wholeWay(String door) {
        Customer customer = customer("semrush");
        Cancelling leaving = opened(customer);
        assertNowhere();
        leaving.confirmed();
        assertOnlyOnTheOpenTask(leaving);
        answer(leaving, door);
        assertNowhere();
        assertThat(leaving.state()).isEqualTo("IN_RETENTION");
        advance("P31D");
        assertThat(leaving.outcome()).isEqualTo("ENDED");
        assertNowhere();
        assertOnFile(customer);
    }

    private Customer customer(String brand) {
        Buying buying = customerOf(brand).who("name", name).who("email", email());
        return (brand.equals("parlons") ? buying.with("store", "APP_STORE") : buying).buys();
    }

    private String email() {
        return name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    private Cancelling opened(Customer customer) {
        return customer.cancels("comment", COMMENT + name);
    }

    private void answer(Cancelling leaving, String door) {
        Map<String, Object> answers = Map.of(
                "decision", Cancelling.value("PROCEED"),
                "contactChannel", Cancelling.value("PHONE"),
                "contactNote", Cancelling.value(NOTE + name),
                "somethingElse", Cancelling.value(NOTE + name));
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/" + door;
        Answer done = post(path, Map.of("variables", answers), "agent");
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertNowhere();
        settle();
        assertThat(leaving.timeline()).anyMatch(line -> line.contains(NOTE));
    }

    private void assertNowhere() {
        assertThat(everywhere()).isEmpty();
    }

    /** On the task that is open, and there it must be found, or the search proves nothing. */
    private void assertOnlyOnTheOpenTask(Cancelling leaving) {
        String task = leaving.task().path("id").asText();
        List<Find> found = everywhere();
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(find -> {
            assertThat(find.table()).isEqualTo("ACT_RU_VARIABLE");
            assertThat(find.row()).containsEntry("TASK_ID_", task);
        });
    }

    private List<Find> everywhere() {
        return new EngineTables(database).holding("ACT_", name, email(), COMMENT, NOTE);
    }

    /** The very same search finds them where they belong. */
    private void assertOnFile(Customer customer) {
        assertThat(new EngineTables(database).holding("CASE_FILE", name, customer.email()))
                .isNotEmpty();
    }

    private static String base64(String text) {
        return java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
