package io.sortie.signin;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links and sessions by which the person signed in, and their mails on the way [LAW-21]; they belong to no case. */
@Component
class SignInRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    SignInRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.LINKS;
    }

    @Override
    public List<String> columns() {
        return List.of("sign_in.email", "sign_in.token_hash", "sign_in.session_hash");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return person.emails().stream()
                .mapToInt(email -> erase(person.brand(), email))
                .sum();
    }

    private int erase(String brand, String email) {
        String theirs = " from sign_in where brand = ? and lower(email) = ?";
        jdbc.sql("delete from outbox_mail where reference is null and link_id in (select id" + theirs + ")")
                .params(brand, email)
                .update();
        return jdbc.sql("delete" + theirs).params(brand, email).update();
    }
}
