package io.sortie.journeys;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The words in which journeys through a cancellation are told: who buys, who asks, what time it is. */
abstract class CancellationJourney extends RunningSortie {

    @Autowired
    private JavaMailSenderImpl smtp;

    /** Else each refund that a journey leaves behind asks billing daily, in every month that a later journey passes. */
    @AfterEach
    void bankPaysWhatIsLeft() {
        jdbc.sql("update sandbox_operation set status = 'SETTLED' where kind = 'refund' and status in (?, ?)")
                .params("PENDING", "REQUIRES_ACTION")
                .update();
    }

    /** Somebody about to buy from this brand. */
    Buying customerOf(String brand) {
        return new Buying(this, brand);
    }

    /** So many days later by the calendar of the customers, whose clocks change twice a year. */
    static Instant inParis(Instant from, int days) {
        return from.atZone(ZoneId.of("Europe/Paris")).plusDays(days).toInstant();
    }

    Instant now() {
        return Instant.parse(get("/demo/clock", null).body().path("now").asText());
    }

    /** Moves the demo's clock to this very instant and does what came due; on a slow machine it may have passed already. */
    void moveTo(Instant instant) {
        if (now().isAfter(instant)) {
            settle();
            return;
        }
        Answer moved = post("/demo/clock", Map.of("set", instant.toString()), null);
        if (moved.status() != 200) {
            throw new IllegalStateException(moved.text());
        }
        stepDone();
    }

    /** Lets the time of all data pass that is kept now, so that no other case meets a fault ordered for the next one. */
    void allErased() {
        advance("P31D");
    }

    /** Does something while nothing answers at the mail server's address. */
    void whileMailServerIsDown(Runnable meanwhile) {
        int port = smtp.getPort();
        smtp.setPort(freePort());
        try {
            meanwhile.run();
        } finally {
            smtp.setPort(port);
        }
    }
}
