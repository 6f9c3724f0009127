package io.sortie.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /demo/clock}: read the demo's time, move it ahead. */
@RestController
@RequestMapping("/demo/clock")
@Profile("demo")
class DemoClockController {

    /** Either {@code advance}, an ISO duration, or {@code set}, an instant that is not in the past. */
    record Move(String advance, String set) {}

    /** The last century in which dates of all libraries and databases have four digits and the same calendar. */
    private static final Instant END_OF_TIME = Instant.parse("2999-12-31T00:00:00Z");

    private final DemoTime time;

    DemoClockController(DemoTime time) {
        this.time = time;
    }

    @GetMapping
    Map<String, Object> read() {
        return Map.of("now", time.now(), "ahead", time.ahead().toString());
    }

    @PostMapping
    Map<String, Object> move(@RequestBody Move move) {
        Instant target = target(move);
        if (target.isBefore(time.now())) {
            throw DemoRefusal.invalid("The clock only goes forward: give an instant after " + time.now());
        }
        if (target.isAfter(END_OF_TIME)) {
            throw DemoRefusal.invalid("The clock goes as far as " + END_OF_TIME);
        }
        time.moveTo(target);
        return read();
    }

    private Instant target(Move move) {
        try {
            return move.set() != null ? Instant.parse(move.set()) : later(move.advance());
        } catch (DateTimeException | ArithmeticException | NullPointerException e) {
            throw DemoRefusal.invalid(
                    "Give {\"advance\": \"PT24H1S\"} (an ISO 8601 duration) or {\"set\": \"2027-01-31T12:00:00Z\"}");
        }
    }

    private Instant later(String advance) {
        try {
            return time.now().plus(Duration.parse(advance));
        } catch (DateTimeParseException monthsOrYears) {
            return time.now().atZone(ZoneOffset.UTC).plus(Period.parse(advance)).toInstant();
        }
    }
}
