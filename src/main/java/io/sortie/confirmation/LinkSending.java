package io.sortie.confirmation;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.cases.Undelivered;
import io.sortie.links.ConfirmationLink.Purpose;
import io.sortie.links.LinkIssue;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails links to confirm, and new ones on request as long as policy allows [SEM-01, SEM-16]. */
@Component
class LinkSending {

    /** The mail says what the link confirms. */
    private static final Map<CaseKind, String> KINDS =
            Map.of(CaseKind.CANCELLATION, "confirm-link", CaseKind.ACCOUNT_DELETION, "confirm-deletion");

    private final LinkIssue issue;
    private final LinkLimits limits;
    private final ConfirmationProcess process;
    private final Cases cases;
    private final Undelivered undelivered;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    LinkSending(
            LinkIssue issue,
            LinkLimits limits,
            ConfirmationProcess process,
            Cases cases,
            Undelivered undelivered,
            Timeline timeline,
            Outbox outbox,
            Wording wording) {
        this.issue = issue;
        this.limits = limits;
        this.process = process;
        this.cases = cases;
        this.undelivered = undelivered;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    @Transactional
    void send(CaseReference reference, Duration life) {
        CaseFile file = cases.get(reference);
        CaseFile.Customer customer = file.customer();
        String linkId = issue.issue(reference, Purpose.REQUEST, life);
        String lasts = wording.length(life, Languages.spoken(customer.locale()));
        outbox.put(new Mail(reference, KINDS.get(file.kind()), Map.of("linkLife", lasts), linkId, null));
        Map<String, String> address = Map.of("address", masked(customer.email()));
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "link-sent", address);
    }

    /** Enough of the address to recognise one's own: c…@example.org. */
    private static String masked(String email) {
        return email.charAt(0) + "…" + email.substring(email.indexOf('@'));
    }

    @Transactional
    void sendAnew(CaseReference reference, Actor actor, Channel channel) {
        cases.hold(reference);
        CaseFile file = cases.get(reference);
        if (file.state() != CaseState.AWAITING_CONFIRMATION) {
            throw Problem.state("resend-not-possible", Map.of());
        }
        if (!undelivered.kinds(reference).isEmpty()) {
            throw Problem.state("link-undeliverable", Map.of());
        }
        limits.check(file);
        timeline.add(reference, actor, channel, "link-resent", Map.of());
        if (!process.newLinkRequested(reference)) {
            throw Problem.state("resend-not-possible", Map.of());
        }
    }
}
