package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Refunds by the batch, each batch with a provider and faults of its own; whoever is asked answers the truth. */
final class RefundRun {

    /** Kinds of trouble that are counted. */
    static final int KINDS = 6;

    private static final String[] MODES = {"FAIL_BEFORE", "FAIL_AFTER", "TIMEOUT_AFTER"};
    private static final String[][] PROVIDERS = {
        {"false", "PT10S"}, {"true", "PT24H"}, {"false", "PT24H"}, {"true", null}
    };

    private static final Map<String, Object> ALREADY_PAID = Map.of("means", "ALREADY_PAID", "paymentNote", "There.");

    private final CancellationJourney sortie;
    private final Random random;
    private final BillingCalls calls;
    private final String secret;
    private final Map<String, Integer> fired = new TreeMap<>();
    private BigDecimal expected = BigDecimal.ZERO;
    private int batches;

    RefundRun(CancellationJourney sortie, Random random, BillingCalls calls, String secret) {
        this.sortie = sortie;
        this.random = random;
        this.calls = calls;
        this.secret = secret;
    }

    /** Asked for, ordered, and paid out by the bank or otherwise. */
    List<Refunding> batch(int size, FaultyCalls faults, UnreliableProvider provider) throws Exception {
        String[] kind = PROVIDERS[batches++ % PROVIDERS.length];
        provider.guarantees(Boolean.parseBoolean(kind[0]), kind[1]);
        List<Refunding> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(ask());
        }
        for (int i = 0; i < size; i++) {
            faults.order("refund", MODES[random.nextInt(MODES.length)], 1);
        }
        faults.order("lookup", "FAIL_BEFORE", 1 + random.nextInt(size));
        earlyNews();
        sortie.settle();
        all.stream().filter(RefundRun::toBeApproved).forEach(refund -> refund.approvedBy("supervisor"));
        for (int i = 0; i < 4; i++) {
            sortie.advance("PT15M");
            clarify();
        }
        count(faults);
        faults.clear();
        sortie.advance("PT8H");
        clarify();
        for (Refunding refund : all) {
            answer(refund);
        }
        sortie.advance("P1D");
        all.stream().filter(refund -> !refund.of().tasks().isEmpty()).forEach(RefundRun::payOtherwise);
        return all;
    }

    /** Finance looks into billing's books first, as the form asks them to. */
    private static void payOtherwise(Refunding refund) {
        boolean paid = refund.refunds().stream()
                .anyMatch(sent -> !sent.path("status").asText().equals("FAILED"));
        refund.done("finance", paid ? ALREADY_PAID : RefundFaultsJourney.BY_TRANSFER);
    }

    /** By law, which pays by itself, or small enough for customer service. */
    private Refunding ask() {
        BigDecimal price = BigDecimal.valueOf(100 + random.nextInt(4800), 2);
        expected = expected.add(price);
        boolean business = random.nextInt(4) == 0;
        Customer customer = sortie.customerOf("semrush")
                .who("type", business ? "BUSINESS" : "CONSUMER")
                .with("startedOn", "-P3D")
                .price(price.toPlainString(), "EUR")
                .buys();
        RunningSortie.Answer asked = Refunding.ask(customer, "CHANGED_MIND", Map.of());
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return new Refunding(
                new Cancelling(customer, asked.body().path("reference").asText()));
    }

    private static boolean toBeApproved(Refunding refund) {
        return refund.state().equals("AWAITING_APPROVAL")
                && refund.of().tasks().stream()
                        .anyMatch(
                                task -> task.path("taskDefinitionKey").asText().equals("userTask_approveRefund"));
    }

    /** The bank has paid before one of the orders is answered. */
    private void earlyNews() {
        calls.beforeTheNextRefundIsAnswered(() -> {
            fired.merge("settled before the answer", 1, Integer::sum);
            String id = sortie.jdbc
                    .sql(
                            "select id from sandbox_operation where kind = 'refund' and status = 'PENDING' order by seq desc limit 1")
                    .query(String.class)
                    .single();
            sortie.post("/demo/billing/refunds/" + id + "/settle", null, null);
        });
    }

    /** Supervisors look into billing's books and say what stands there. */
    private void clarify() {
        List<String[]> unknown = sortie.jdbc
                .sql("select reference, effect_key from effect where state = 'UNKNOWN'")
                .query((row, i) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        for (String[] effect : unknown) {
            Clarifying clarifying = new Clarifying(sortie, effect[0]);
            List<BigDecimal> booked = sortie.jdbc
                    .sql("select amount from sandbox_operation where op_key = ?")
                    .param(effect[1])
                    .query(BigDecimal.class)
                    .list();
            if (booked.isEmpty()) {
                clarifying.answers("outcome", "NOT_DONE", "findingNote", "Not there.");
            } else {
                String amount = booked.get(0).setScale(2).toPlainString();
                clarifying.answers(
                        "outcome", "DONE", "findingNote", "There.", "foundAmount", amount, "foundCurrency", "EUR");
            }
            fired.merge("asked a person", 1, Integer::sum);
        }
    }

    /** The bank pays, or does not, or gives it back; half of its news come twice. */
    private void answer(Refunding refund) throws Exception {
        String status = refund.refunds().get(0).path("status").asText();
        if (status.equals("PENDING")) {
            refund.bank(random.nextInt(6) == 0 ? "fail" : "settle", 0);
        }
        if (random.nextInt(10) == 0) {
            sortie.settle();
            if (!refund.refunds().get(0).path("status").asText().equals("FAILED")) {
                refund.bank("fail", 0);
            }
        }
        if (random.nextBoolean()) {
            String said = refund.refunds().get(0).path("status").asText();
            twice(
                    said.equals("FAILED") ? "refund.failed" : "refund.settled",
                    refund.refunds().get(0).path("key").asText());
        }
    }

    private void twice(String type, String key) throws Exception {
        String body = sortie.json.writeValueAsString(Map.of("type", type, "data", Map.of("key", key)));
        String id = "evt_" + UUID.randomUUID();
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(secret).sign(id, now, body);
        String[] headers = {"webhook-id", id, "webhook-timestamp", "" + now, "webhook-signature", signature};
        assertThat(sortie.post("/api/v1/billing-events", body, null, headers).status())
                .isEqualTo(204);
        assertThat(sortie.post("/api/v1/billing-events", body, null, headers).status())
                .isEqualTo(204);
    }

    private void count(FaultyCalls faults) {
        faults.firedByKind().forEach((kind, times) -> fired.merge(kind, times, Integer::sum));
    }

    /** What happened, by its kind. */
    Map<String, Integer> fired() {
        return fired;
    }

    BigDecimal expected() {
        return expected;
    }

    String summary() {
        return fired + ", " + expected + " EUR";
    }
}
