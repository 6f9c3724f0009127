package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The words of journeys in which a customer states a cause for an earlier end. */
abstract class CauseJourney extends CancellationJourney {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Cancels and states a cause. */
    static Cancelling states(Customer customer, String reason, Object... more) {
        Object[] fields = new Object[more.length + 4];
        System.arraycopy(new Object[] {"reason", reason, "comment", "Weeks without service."}, 0, fields, 0, 4);
        System.arraycopy(more, 0, fields, 4, more.length);
        return customer.cancels(fields);
    }

    /** What billing was told about the end, without the money that goes with it. */
    static List<String> ends(Customer customer) {
        return customer.orders().stream()
                .filter(order -> order.endsWith("cancel"))
                .toList();
    }

    /** The agent answers in the form; what is incomplete is not taken. */
    void answer(Cancelling leaving, String decision, String note, boolean taken) {
        Map<String, Object> answers =
                Map.of("causeDecision", Cancelling.value(decision), "causeNote", Cancelling.value(note));
        String path = "/engine-rest/task/" + leaving.task().path("id").asText() + "/submit-form";
        Answer done = post(path, Map.of("variables", answers), "agent");
        assertThat(done.status() == 204).as(done.text()).isEqualTo(taken);
        settle();
    }

    String inDays(int days) {
        return LocalDate.ofInstant(now(), BERLIN).plusDays(days).toString();
    }

    /** A consumer with months of commitment left. */
    Buying committed(String country) {
        return customerOf("parlons")
                .who("country", country)
                .who("type", "CONSUMER")
                .with("plan", "Essentiel")
                .with(
                        "commitmentUntil",
                        LocalDate.ofInstant(now(), BERLIN).plusMonths(7).toString())
                .with("noticePeriod", "P1M");
    }
}
