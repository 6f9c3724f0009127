package io.sortie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Many refunds on a wire that fails at random, against providers of every kind: as many refunds in billing's books as cases,
 * the same sum to the cent. The long form: {@code mvn verify -Dtest=RefundRunTest -Drefunds=500}; the seed that it prints
 * repeats it with {@code -Dseed=…}.
 */
class RefundRunTest extends RefundFaultsJourney {

    private static final int REFUNDS = Integer.getInteger("refunds", 24);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int AT_A_TIME = 12;

    @Value("${sortie.billing-events.secret}")
    private String secret;

    @Autowired
    private BillingCalls calls;

    private final Random random = new Random(SEED);

    @Test
    @DisplayName("R4 R5 R6 every one of many refunds is paid back once, to the cent, whatever fails")
    void everyRefundOnce() throws Exception {
        System.out.println("refund run: " + REFUNDS + " refunds, seed " + SEED);
        RefundRun run = new RefundRun(this, random, calls, secret);
        List<Refunding> all = new ArrayList<>();
        while (all.size() < REFUNDS) {
            all.addAll(run.batch(Math.min(AT_A_TIME, REFUNDS - all.size()), faults, provider));
        }
        System.out.println("refund run: " + run.summary());
        assertThat(run.fired().values())
                .as("faults of every kind happened, and people were asked: " + run.summary())
                .hasSize(RefundRun.KINDS)
                .allMatch(times -> times > 0);
        assertThat(all).allSatisfy(refund -> assertThat(refund.refunds())
                .as(refund.reference() + ", seed " + SEED)
                .hasSize(1));
        assertThat(all).extracting(Refunding::outcome).containsOnly("SETTLED");
        assertThat(all).allSatisfy(refund -> assertThat(paid(refund))
                .as("paid by billing and otherwise: " + refund.reference() + ", seed " + SEED)
                .isEqualByComparingTo(inOurBooks(List.of(refund))));
        assertThat(inOurBooks(all)).as("seed " + SEED).isEqualByComparingTo(run.expected());
        assertThat(get("/api/v1/operations/conservation", "supervisor")
                        .body()
                        .path("balanced")
                        .asBoolean())
                .isTrue();
    }

    /** What no bank has given back, and what finance paid in another way. */
    private BigDecimal paid(Refunding refund) {
        BigDecimal otherwise = jdbc.sql("select coalesce(sum(amount), 0) from refund_payment where reference = ?"
                        + " and status = 'OTHER_MEANS' and failure <> 'ALREADY_PAID'")
                .param(refund.reference())
                .query(BigDecimal.class)
                .single();
        return refund.refunds().stream()
                .filter(sent -> !sent.path("status").asText().equals("FAILED"))
                .map(sent -> new BigDecimal(sent.path("amount").path("amount").asText()))
                .reduce(otherwise, BigDecimal::add);
    }

    private BigDecimal inOurBooks(List<Refunding> all) {
        return all.stream()
                .map(refund -> jdbc.sql("select sum(amount) from refund_payment where reference = ?")
                        .param(refund.reference())
                        .query(BigDecimal.class)
                        .single())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
