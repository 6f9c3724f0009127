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
    private final IncomingMailProcess process;

    IncomingMailRecords(IncomingMails mails, IncomingMailProcess process) {
        this.mails = mails;
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
        List<String> written = mails.of(person);
        written.forEach(process::senderErased);
        mails.forget(written);
        return written.size();
    }
}
