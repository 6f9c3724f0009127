package io.sortie.renewals;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters about renewals, and reminders asked for, of a person's accounts: proof like their other documents. */
@Component
class RenewalNoticeRecords implements PersonalRecords {

    private static final String THEIRS =
            " where brand = :brand and account_id in (select account_id from case_file where reference in (:cases))";

    private final JdbcClient jdbc;

    RenewalNoticeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.DOCUMENTS;
    }

    @Override
    public List<String> columns() {
        return List.of("renewal_notice.letter_sha256");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        // one that still waits is not sent any more
        delete("outbox_mail where reference is null and id in (select id from renewal_notice" + THEIRS + ")", person);
        return delete("renewal_notice" + THEIRS, person) + delete("review_reminder" + THEIRS, person);
    }

    private int delete(String from, Person person) {
        return jdbc.sql("delete from " + from)
                .param("brand", person.brand())
                .param("cases", person.references())
                .update();
    }
}
