package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sortie.renewalnotice.RenewalNoticeService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;

/** Contracts that renew, and the day's run over them. */
abstract class RenewalJourney extends UndeliveredJourney {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final String NOTICE = "last day to refuse";

    @Autowired
    RenewalNoticeService renewals;

    @Autowired
    private ManagementService management;

    /** The day has begun: the timer of the diagram's start event fires, and what follows is done. */
    void dayBegins() {
        Job timer = management.createJobQuery().processDefinitionKey("renewal-notice").timers().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .findFirst()
                .orElseThrow();
        management.executeJob(timer.getId());
        settle();
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("renewal-notice")
                        .count())
                .as("only the next day's timer is left")
                .isEqualTo(1);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), PARIS);
    }

    /** A consumer in France who pays by the year, next in so many days. */
    Buying renewsIn(int days) {
        return customerOf("semrush")
                .who("type", "CONSUMER")
                .with("period", "P1Y")
                .price("365.00", "EUR")
                .with("startedOn", today().plusDays(days).minusYears(1).toString());
    }

    LocalDate renewal(Customer customer) {
        Instant paidThrough =
                Instant.parse(customer.billing().path("paidThrough").asText());
        return LocalDate.ofInstant(paidThrough, PARIS);
    }

    /** What systems read about a customer's letters, newest first. */
    List<JsonNode> letters(Customer customer) {
        Answer read = get("/api/v1/renewal-notices?subscriptionId=" + customer.subscription(), "system");
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        return Customer.all(read.body().path("content"));
    }

    String state(Customer customer) {
        List<JsonNode> letters = letters(customer);
        assertThat(letters).hasSize(1);
        return letters.get(0).path("state").asText();
    }

    JsonNode figures() {
        return get("/api/v1/operations/conservation", "supervisor").body().path("renewalNotices");
    }

    static long count(Customer customer, String subject) {
        return customer.subjects().stream().filter(one -> one.contains(subject)).count();
    }
}
