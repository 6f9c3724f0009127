package io.sortie.withdrawal;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What customers and agents typed about a withdrawal; its dates and its answer stay. */
@Component
class WithdrawalRecords implements PersonalRecords {

    private final JdbcClient jdbc;

    WithdrawalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of("withdrawal.contract", "withdrawal.note");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        return jdbc.sql(
                        """
                update withdrawal set contract = null, note = null
                where reference in (:cases) and (contract is not null or note is not null)""")
                .param("cases", person.references())
                .update();
    }
}
