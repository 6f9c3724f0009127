package io.sortie.confirmation;

import io.sortie.cases.CaseFile;
import io.sortie.engine.Decisions;
import io.sortie.links.ConfirmationLinks;
import io.sortie.links.ConfirmationLinks.Made;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often a link can be asked for again, as {@code brand-profile.dmn} says [SEM-16]: whoever has a case's reference can
 * ask, so the customer's mailbox must not fill up with them.
 */
@Component
class LinkLimits {

    // Nobody waits for a mail that never came: the first time, one may ask at once.
    private static final int FREE = 1;

    private final Decisions decisions;
    private final ConfirmationLinks links;
    private final Clock clock;

    LinkLimits(Decisions decisions, ConfirmationLinks links, Clock clock) {
        this.decisions = decisions;
        this.links = links;
        this.clock = clock;
    }

    /** @throws Problem {@code links-used-up} (409) or {@code link-too-soon} (429) if no further link may be sent now */
    void check(CaseFile file) {
        Map<String, Object> row = decisions
                .one("brand-profile", Map.of("brand", file.brand()))
                .orElseThrow(() -> new IllegalStateException("brand without a profile"));
        Made made = links.made(file.reference());
        if (made.links() >= ((Number) row.get("linkMails")).intValue()) {
            throw Problem.state("links-used-up", Map.of());
        }
        Instant now = clock.instant();
        if (made.links() > FREE) {
            Instant next = made.last().plus(Duration.parse((String) row.get("linkPause")));
            if (now.isBefore(next)) {
                throw Problem.tooSoon("link-too-soon", Duration.between(now, next));
            }
        }
    }
}
