package io.sortie.confirmation;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.confirmation.LinkState.Status;
import io.sortie.engine.Overtaken;
import io.sortie.links.ConfirmationLink;
import io.sortie.links.ConfirmationLink.Purpose;
import io.sortie.links.ConfirmationLinks;
import io.sortie.notification.LinkDelivery;
import io.sortie.notification.LinkTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All that can be done with a confirmation link: send it, look at it, press it, ask for a new one [SEM-01, 02, 16]. */
@Service
public class ConfirmationService implements LinkDelivery {

    private final ConfirmationLinks links;
    private final LinkSending sending;
    private final LinkTokens tokens;
    private final ConfirmationProcess process;
    private final Cases cases;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ConfirmationService(
            ConfirmationLinks links,
            LinkSending sending,
            LinkTokens tokens,
            ConfirmationProcess process,
            Cases cases,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.sending = sending;
        this.tokens = tokens;
        this.process = process;
        this.cases = cases;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Mails a link that the request depends on; earlier links of the case die. */
    public void sendConfirmationLink(CaseReference reference, Duration life) {
        sending.send(reference, life);
    }

    /**
     * Sends a new link if the case still waits for its confirmation; the old one dies [SEM-16].
     *
     * @throws io.sortie.problems.Problem that says why none is sent: not waited for, not deliverable, too soon, enough
     */
    public void resend(CaseReference reference, Actor actor, Channel channel) {
        sending.sendAnew(reference, actor, channel);
    }

    @Override
    @Transactional
    public void handedOver(String linkId, Instant at) {
        links.find(linkId).ifPresent(link -> cases.hold(link.reference()));
        links.lock(linkId).filter(link -> link.handedOverAt() == null).ifPresent(link -> beginLife(link, at));
    }

    private void beginLife(ConfirmationLink link, Instant at) {
        Instant expiresAt = at.plus(link.life());
        links.handedOver(link.id(), at, expiresAt);
        if (link.purpose() == Purpose.REQUEST && link.deadAt() == null) {
            cases.due(link.reference(), expiresAt);
            process.linkHandedOver(link.reference(), expiresAt);
        }
    }

    /** What this link means now; changes nothing. */
    public LinkState look(String token) {
        return links.ofHash(tokens.hash(token)).map(this::stateOf).orElse(LinkState.NONE);
    }

    /**
     * Presses the link. In the last second against the timer one of the two wins, and the answer says which.
     *
     * @param complete whether the customer has done all that a case like this asks for beside the button; if not, nothing
     *     happens and the link can still be pressed
     */
    public LinkState confirm(String token, Predicate<CaseReference> complete) {
        boolean pressed = links.ofHash(tokens.hash(token))
                .filter(link -> complete.test(link.reference()))
                .map(this::pressOnce)
                .orElse(false);
        LinkState state = look(token);
        return pressed ? state.confirmedNow() : state;
    }

    private boolean pressOnce(ConfirmationLink found) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                // Always the case before the link, as when a new link is sent: else the two could wait for each other.
                cases.hold(found.reference());
                boolean pressed = links.lock(found.id()).map(this::press).orElse(false);
                if (!pressed) {
                    status.setRollbackOnly();
                }
                return pressed;
            }));
        } catch (Overtaken e) {
            return false;
        }
    }

    private boolean press(ConfirmationLink link) {
        Instant now = clock.instant();
        if (link.usedAt() != null || link.over(now)) {
            return false;
        }
        if (link.handedOverAt() == null) {
            // Who presses it has got the mail, even if our books do not say so yet.
            beginLife(link, now);
        }
        boolean identity = link.purpose() == Purpose.IDENTITY;
        links.used(link.id(), now);
        timeline.add(
                link.reference(),
                Actor.CUSTOMER,
                Channel.EMAIL,
                identity ? "identity-confirmed" : "confirmed",
                Map.of());
        return identity || process.confirmationReceived(link.reference());
    }

    private LinkState stateOf(ConfirmationLink link) {
        CaseFile file = cases.get(link.reference());
        boolean identityOnly = link.purpose() == Purpose.IDENTITY;
        if (link.usedAt() != null) {
            return new LinkState(Status.USED, file, identityOnly);
        }
        if (link.deadAt() != null) {
            return new LinkState(Status.REPLACED, file, identityOnly);
        }
        boolean over = link.over(clock.instant()) || !identityOnly && !file.isOpen();
        return new LinkState(over ? Status.EXPIRED : Status.ACTIVE, file, identityOnly);
    }
}
