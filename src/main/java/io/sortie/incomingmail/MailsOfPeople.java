package io.sortie.incomingmail;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.Person;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose mails these are: found by case and address, and by a note of their own once the addresses are gone. */
@Repository
class MailsOfPeople {

    private final JdbcClient jdbc;

    MailsOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mails that a person sent to the brand, or that became part of a case of theirs; not those forgotten already. */
    List<String> of(Person person) {
        List<String> keys =
                person.emails().stream().map(IncomingMails::senderKey).toList();
        return jdbc.sql("select id from incoming_mail where (sender is not null or sender_key is not null)"
                        + " and (reference in (:cases) or (brand = :brand or brand is null) and sender_key in (:keys)"
                        + " or id in (select mail_id from erasure_mail where deletion = :deletion))")
                .param("deletion", person.deletion().value())
                .param("cases", person.references())
                .param("brand", person.brand())
                .param("keys", keys.isEmpty() ? List.of("") : keys)
                .query(String.class)
                .list();
    }

    /** Kept for now: found by this when the addresses of the person are gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CaseReference deletion, List<String> ids) {
        ids.forEach(id -> jdbc.sql("insert into erasure_mail (deletion, mail_id) select ?, ? where not exists"
                        + " (select 1 from erasure_mail where deletion = ? and mail_id = ?)")
                .params(deletion.value(), id, deletion.value(), id)
                .update());
    }
}
