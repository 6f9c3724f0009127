package io.sortie.cases;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases of a person at a brand: of their account, or under one of their addresses. */
@Repository
public class CasesOfPerson {

    private final JdbcClient jdbc;

    CasesOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Oldest first. Not among them: a request to delete another account that is still open, because only it leads to that
     * account's data.
     *
     * @param accountId null for none
     * @param emails in lower case
     */
    public List<CaseFile> of(String brand, String accountId, Set<String> emails) {
        return jdbc.sql(
                        """
                select * from case_file where brand = :brand and (account_id = :account or email_key in (:emails))
                  and (kind <> :deletion or outcome is not null or account_id = :account)
                order by opened_at, reference""")
                .param("brand", brand)
                .param("account", accountId)
                .param("emails", emails.isEmpty() ? Set.of("") : emails)
                .param("deletion", CaseKind.ACCOUNT_DELETION.processId())
                .query(CaseRow::read)
                .list();
    }

    /** An address as people are found by it; null stays null. */
    public static String key(String email) {
        return email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
