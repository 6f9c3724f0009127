package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nor does the engine hold personal data of a deletion or of a withdrawal: after each step all its tables are read. */
class PrivateWaysTest extends CanaryJourney {

    @Test
    @DisplayName("LAW-21 a deletion from request to certificate, with a hold, its examination and a later deadline")
    void deletion() {
        Customer customer =
                customerOf("semrush").who("name", name).who("email", email()).buys();
        var opened = Deleting.ask(customer, Map.of("comment", COMMENT + name));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertNowhere();
        settle();
        assertNowhere();
        Deleting deletion = new Deleting(
                        new Cancelling(customer, opened.body().path("reference").asText()))
                .confirmed();
        assertThat(deletion.state()).isEqualTo("WAITING_PERIOD");
        assertNowhere();
        assertThat(deletion.post("extension", NOTE + name, "privacy").status()).isEqualTo(200);
        assertNowhere();
        assertThat(deletion.post("legal-hold", NOTE + name, "privacy").status()).isEqualTo(200);
        assertOnlyOnTheOpenTask(deletion.of());
        assertThat(deletion.complete("Examine hold", Map.of("decision", "RELEASE", "holdNote", NOTE + name))
                        .status())
                .isEqualTo(204);
        assertNowhere();
        assertOnFile(customer);
        advance("P31D");
        assertThat(deletion.outcome()).isEqualTo("ERASED");
        assertNowhere();
    }

    @Test
    @DisplayName("LAW-21 a withdrawal from an address that is not on file, cleared up by an agent and paid back")
    void withdrawal() {
        Customer holder = customerOf("smarters-pro")
                .price("12.90", "EUR")
                .with("startedOn", "-P4D")
                .buys();
        Customer customer = new Customer(this, holder.brand(), holder.subscription(), name, email());
        var stated = Withdrawing.state(customer);
        assertThat(stated.status()).as(stated.text()).isEqualTo(201);
        settle();
        Withdrawing withdrawal =
                Withdrawing.of(customer, stated.body().path("reference").asText());
        assertOnlyOnTheOpenTask(withdrawal.of().of());
        withdrawal.answered("ACCEPT", customer.subscription(), NOTE + name);
        assertThat(withdrawal.state()).isEqualTo("AWAITING_SETTLEMENT");
        assertNowhere();
        assertThat(withdrawal.paid().outcome()).isEqualTo("SETTLED");
        assertNowhere();
        assertOnFile(customer);
    }
}
