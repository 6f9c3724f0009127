package io.sortie.incomingmail;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person wrote to us by e-mail; nobody has to sort it out any more. */
@Component
class IncomingMailRecords implements PersonalRecords {

    private final IncomingMails mails;
    private final MailsOfPeople ofPeople;
    private final IncomingMailProcess process;

    IncomingMailRecords(IncomingMails mails, MailsOfPeople ofPeople, IncomingMailProcess process) {
        this.mails = mails;
        this.ofPeople = ofPeople;
        this.process = process;
    }

    @Override
    public DataCategory category() {
        return DataCategory.MESSAGES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "incoming_mail.sender_key",
                "incoming_mail.sender",
                "incoming_mail.sender_name",
                "incoming_mail.subject",
                "incoming_mail.body",
                "incoming_mail.files",
                "incoming_mail.refusal",
                "incoming_mail.note",
                "incoming_mail_source.content");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        List<String> written = ofPeople.of(person);
        written.forEach(process::senderErased);
        mails.forget(written);
        return written.size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Person person) {
        ofPeople.keep(person.deletion(), ofPeople.of(person));
    }
}
