package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.sortie.journeys.EngineTables.Find;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers with words that nobody else uses, and the search for these words in every table of the engine. */
abstract class CanaryJourney extends CancellationJourney {

    static final String COMMENT = "the zebra ate my invoices";
    static final String NOTE = "spoke with his sister Xanthippe";

    @Autowired
    private javax.sql.DataSource database;

    final String name = "Ottokar Quixzwyndel" + UUID.randomUUID().toString().substring(0, 4);

    Customer customer(String brand) {
        Buying buying = customerOf(brand).who("name", name).who("email", email());
        return (brand.equals("parlons") ? buying.with("store", "APP_STORE") : buying).buys();
    }

    String email() {
        return name.replace(' ', '.').toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    Cancelling opened(Customer customer) {
        return customer.cancels("comment", COMMENT + name);
    }

    void assertNowhere() {
        assertThat(everywhere()).isEmpty();
    }

    /** On the task that is open, and there it must be found, or the search proves nothing. */
    void assertOnlyOnTheOpenTask(Cancelling leaving) {
        String task = leaving.task().path("id").asText();
        List<Find> found = everywhere();
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(find -> {
            assertThat(find.table()).isEqualTo("ACT_RU_VARIABLE");
            assertThat(find.row()).containsEntry("TASK_ID_", task);
        });
    }

    List<Find> everywhere() {
        return new EngineTables(database).holding("ACT_", name, email(), COMMENT, NOTE);
    }

    /** The very same search finds them where they belong. */
    void assertOnFile(Customer customer) {
        assertThat(new EngineTables(database).holding("CASE_FILE", name, customer.email()))
                .isNotEmpty();
    }
}
