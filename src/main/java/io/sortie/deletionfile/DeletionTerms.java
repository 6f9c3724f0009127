package io.sortie.deletionfile;

import io.sortie.engine.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dates of a deletion, by {@code deletion-terms.dmn}; days and months in the customer's zone [SEM-17, LAW-17]. */
@Component
public class DeletionTerms {

    private static final String DECISION = "deletion-terms";

    /**
     * @param lookEvery, holdDue, keepDue ISO durations as the process counts them
     * @param holdAtMost how long a hold lasts at most before it is examined again [SEM-18]
     * @param receivedAtMost how long ago a request that is entered now can have been received
     */
    public record Terms(
            Duration linkLife,
            Period dueAfterConfirmation,
            Period dueAfterReceipt,
            Period extension,
            Period waitingPeriod,
            Period timeToErase,
            Period alertBefore,
            String lookEvery,
            String holdDue,
            String keepDue,
            Period holdAtMost,
            Period receivedAtMost) {

        /** The earlier of so long after the confirmation and so long after the receipt. */
        public Instant due(Instant receivedAt, Instant confirmedAt, ZoneId zone) {
            return earlier(after(confirmedAt, dueAfterConfirmation, zone), after(receivedAt, dueAfterReceipt, zone));
        }

        /** Until when the request can be taken back: early enough before the due date, and never in the past. */
        public Instant waitUntil(Instant confirmedAt, Instant dueAt, ZoneId zone) {
            Instant latest = earlier(after(confirmedAt, waitingPeriod, zone), before(dueAt, timeToErase, zone));
            return latest.isBefore(confirmedAt) ? confirmedAt : latest;
        }

        /** When privacy is told that the due date is near. */
        public Instant alertAt(Instant dueAt, ZoneId zone) {
            return before(dueAt, alertBefore, zone);
        }

        /** Only inside the first month after the receipt can the deadline be extended [LAW-18]. */
        public boolean extendable(Instant receivedAt, Instant now, ZoneId zone) {
            return now.isBefore(after(receivedAt, dueAfterReceipt, zone));
        }

        public Instant extended(Instant dueAt, ZoneId zone) {
            return after(dueAt, extension, zone);
        }

        private static Instant after(Instant instant, TemporalAmount length, ZoneId zone) {
            return ZonedDateTime.ofInstant(instant, zone).plus(length).toInstant();
        }

        private static Instant before(Instant instant, TemporalAmount length, ZoneId zone) {
            return ZonedDateTime.ofInstant(instant, zone).minus(length).toInstant();
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    private final Decisions decisions;

    DeletionTerms(Decisions decisions) {
        this.decisions = decisions;
    }

    public Terms of(String brand) {
        Map<String, Object> row = decisions.required(DECISION, Map.of("brand", brand));
        return new Terms(
                Duration.parse(text(row, "linkLife")),
                Period.parse(text(row, "dueAfterConfirmation")),
                Period.parse(text(row, "dueAfterReceipt")),
                Period.parse(text(row, "extension")),
                Period.parse(text(row, "waitingPeriod")),
                Period.parse(text(row, "timeToErase")),
                Period.parse(text(row, "alertBefore")),
                text(row, "lookEvery"),
                text(row, "holdDue"),
                text(row, "keepDue"),
                Period.parse(text(row, "holdAtMost")),
                Period.parse(text(row, "receivedAtMost")));
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) row.get(column);
    }
}
