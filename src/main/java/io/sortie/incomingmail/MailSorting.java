package io.sortie.incomingmail;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.BillingUnavailable;
import io.sortie.billing.Subscription;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.evidence.EvidenceService;
import io.sortie.incomingmail.IncomingMailTerms.Terms;
import io.sortie.intake.RefundDoor;
import io.sortie.intake.RefundDoor.Written;
import io.sortie.problems.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an agent does with a mail that opened no case by itself. What is refused leaves the task as it was. */
@Service
class MailSorting {

    private final IncomingMails mails;
    private final IncomingMailTerms terms;
    private final RefundDoor refunds;
    private final BillingSystem billing;
    private final EvidenceService evidence;
    private final Cases cases;
    private final Timeline timeline;
    private final Clock clock;

    MailSorting(
            IncomingMails mails,
            IncomingMailTerms terms,
            RefundDoor refunds,
            BillingSystem billing,
            EvidenceService evidence,
            Cases cases,
            Timeline timeline,
            Clock clock) {
        this.mails = mails;
        this.terms = terms;
        this.refunds = refunds;
        this.billing = billing;
        this.evidence = evidence;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    Terms terms(String mailId) {
        IncomingMail mail = mails.get(mailId);
        return terms.of(mail.why(), mail.brand());
    }

    /** @throws Problem that says what cannot be done; then nothing was */
    @Transactional
    public SortAnswer record(String mailId, Actor agent, Map<String, Object> entered) {
        IncomingMail mail = mails.get(mailId);
        SortAnswer answer = SortAnswer.of(entered);
        if (answer.opensCase()) {
            open(mail, agent, answer);
        }
        if (answer.addsToCase()) {
            add(mail, agent, answer.reference());
        }
        Instant now = clock.instant();
        boolean keptWithCase = answer.opensCase() || answer.addsToCase();
        mails.handled(
                mailId,
                agent,
                answer.note(),
                now,
                keptWithCase ? now : terms(mailId).erasedAt(now));
        return answer;
    }

    /** Through the same door as everybody; to the address on file, whoever wrote [SEM-14]. */
    private void open(IncomingMail mail, Actor agent, SortAnswer answer) {
        try {
            Subscription contract =
                    billing.subscription(answer.subscription()).orElseThrow(Problem::unknownSubscription);
            Written written = new Written(
                    contract.brand(),
                    contract.id(),
                    answer.order().isEmpty() ? contract.orderId() : answer.order(),
                    contract.holder().email(),
                    mail.text() == null || mail.text().isBlank() ? answer.note() : mail.text());
            refunds.open(written, agent, null, reference -> moveTo(reference, mail, agent));
        } catch (BillingUnavailable away) {
            throw Problem.billingUnavailable();
        }
    }

    private void add(IncomingMail mail, Actor agent, CaseReference reference) {
        cases.get(reference);
        timeline.add(
                reference,
                agent,
                Channel.EMAIL,
                "mail-added",
                Map.of("at", mail.receivedAt().toString()));
        moveTo(reference, mail, agent);
    }

    private void moveTo(CaseReference reference, IncomingMail mail, Actor agent) {
        mails.source(mail.id())
                .ifPresent(source ->
                        evidence.addMail(reference, IncomingMailService.FILE_NAME, source, agent, Channel.EMAIL));
        mails.movedTo(reference, mail.id());
    }
}
