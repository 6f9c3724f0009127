package io.sortie.notification;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Copies of mails, and mails that still wait: they are not sent any more [LAW-21]. */
@Component
class MailRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    MailRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.MESSAGES;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "outbox_mail.recipient", "outbox_mail.subject", "outbox_mail.body_text", "outbox_mail.body_html");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql("delete from outbox_mail where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }
}
