package io.sortie.undeliveredmail;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.intake.AddressOnFile;
import io.sortie.notification.MailFailures;
import io.sortie.notification.Outbox;
import io.sortie.notification.UndeliverableMail;
import io.sortie.notification.UndeliveredMails;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that can be done about a mail that did not arrive: reach the customer, send it again, give it up. */
@Service
public class UndeliveredMailService implements MailFailures {

    private final UndeliveredMails mails;
    private final UndeliveredMailProcess process;
    private final AddressOnFile onFile;
    private final Cases cases;
    private final CaseContacts contacts;
    private final Timeline timeline;
    private final Outbox outbox;

    UndeliveredMailService(
            UndeliveredMails mails,
            UndeliveredMailProcess process,
            AddressOnFile onFile,
            Cases cases,
            CaseContacts contacts,
            Timeline timeline,
            Outbox outbox) {
        this.mails = mails;
        this.process = process;
        this.onFile = onFile;
        this.cases = cases;
        this.contacts = contacts;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /** Beside the case, an agent is to reach the customer. */
    @Override
    @Transactional
    public void undeliverable(UndeliverableMail mail) {
        tell(mail, Actor.SORTIE, "mail-undelivered");
        process.mailUndeliverable(mail.reference(), mail.id());
    }

    /** What the agent entered; a contact is kept with channel and note [GUI-09]. */
    @Transactional
    ReachAnswer record(String mailId, Actor agent, Map<String, Object> answers) {
        UndeliverableMail mail = mails.get(mailId);
        ReachAnswer answer = ReachAnswer.of(answers);
        if (answer.contacted()) {
            contacts.record(mail.reference(), agent, answer.channel(), answer.note());
        }
        if (answer.reached()) {
            tell(mail, agent, "mail-reached");
        }
        if (answer.givesUp()) {
            tell(mail, agent, "mail-given-up");
        }
        return answer;
    }

    /** The address that is on file now becomes the case's [SEM-14]; where it has none any more, nothing changes. */
    @Transactional
    void lookUpAddress(CaseReference reference) {
        onFile.of(cases.get(reference))
                .filter(address -> cases.mailTo(reference, address))
                .ifPresent(address -> timeline.add(reference, Actor.SORTIE, null, "address-updated", Map.of()));
    }

    /** False if the mail is not sent any more: a link of a request that is over by now would be a dead one. */
    @Transactional
    boolean sendAgain(String mailId) {
        UndeliverableMail mail = mails.get(mailId);
        if (mail.asksToConfirm() && !cases.get(mail.reference()).isOpen()) {
            mails.giveUp(mailId);
            tell(mail, Actor.SORTIE, "mail-not-needed");
            return false;
        }
        boolean sent = outbox.sendAgain(mail);
        if (sent) {
            tell(mail, Actor.SORTIE, "mail-sent-again");
        }
        return sent;
    }

    /** It stays undelivered; who waits for it, or for the link in it, hears that. */
    @Transactional
    void giveUp(String mailId) {
        UndeliverableMail mail = mails.get(mailId);
        if (!mails.giveUp(mailId)) {
            return;
        }
        if (mail.linkId() != null) {
            process.linkUndeliverable(mail.reference());
        }
        if (mail.awaited()) {
            process.completionUndeliverable(mail.reference());
        }
    }

    private void tell(UndeliverableMail mail, Actor actor, String key) {
        Map<String, String> values = Map.of("mail", "{mail.name." + mail.kind() + "}");
        timeline.add(mail.reference(), actor, Channel.EMAIL, key, values);
    }
}
