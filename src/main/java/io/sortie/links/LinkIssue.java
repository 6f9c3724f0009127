package io.sortie.links;

import io.sortie.cases.CaseReference;
import io.sortie.links.ConfirmationLink.Purpose;
import io.sortie.notification.LinkTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues links: a new one kills the earlier ones of its case [SEM-16]. */
@Component
public class LinkIssue {

    private final ConfirmationLinks links;
    private final LinkTokens tokens;
    private final Clock clock;

    LinkIssue(ConfirmationLinks links, LinkTokens tokens, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The id of a new link, to be put into a mail in the same transaction; its life begins at hand-over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String issue(CaseReference reference, Purpose purpose, Duration life) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        links.killAll(reference, now);
        links.add(
                new ConfirmationLink(id, reference, purpose, life, null, null, null, null),
                tokens.hash(tokens.token(id)),
                now);
        return id;
    }
}
