package io.sortie.erasure;

import io.sortie.accounts.Account;
import io.sortie.accounts.AccountSystem;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.CasesOfPerson;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who a deletion is about: the addresses they have anywhere, noted before the other systems forget them, and all their
 * cases. The addresses go with our own records; the references stay, so that what is kept is found when its time is over.
 */
@Repository
class ErasedPeople implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CasesOfPerson ofPerson;
    private final AccountSystem accounts;
    private final Contracts contracts;

    ErasedPeople(JdbcClient jdbc, Cases cases, CasesOfPerson ofPerson, AccountSystem accounts, Contracts contracts) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.ofPerson = ofPerson;
        this.accounts = accounts;
        this.contracts = contracts;
    }

    /** Looks up and notes by what addresses they are known; to be asked while all systems still know them. */
    @Transactional
    public void meet(CaseFile file) {
        Stream<String> onCases = ofPerson.of(file.brand(), file.accountId(), Set.of()).stream()
                .map(found -> found.customer().email());
        Stream<String> elsewhere = Stream.concat(
                accounts.account(file.accountId()).map(Account::email).stream(),
                contracts.of(file).stream().map(contract -> contract.holder().email()));
        Stream.concat(onCases, elsewhere)
                .filter(Objects::nonNull)
                .map(CasesOfPerson::key)
                .distinct()
                .forEach(email -> note("erasure_address", "email", file.reference(), email));
    }

    /** All that is theirs now; the cases are noted, and committed at once: nobody who ends them waits for us. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Person of(CaseReference deletion) {
        CaseFile file = cases.get(deletion);
        Set<String> emails = Set.copyOf(noted("erasure_address", "email", deletion));
        ofPerson.of(file.brand(), file.accountId(), emails)
                .forEach(found -> note(
                        "erasure_case", "reference", deletion, found.reference().value()));
        return known(deletion, emails);
    }

    /** With the cases that were noted before. */
    Person known(CaseReference deletion, Set<String> emails) {
        List<CaseReference> theirs = Stream.concat(
                        Stream.of(deletion),
                        noted("erasure_case", "reference", deletion).stream().map(CaseReference::new))
                .distinct()
                .toList();
        return new Person(deletion, cases.get(deletion).brand(), emails, theirs);
    }

    private List<String> noted(String table, String column, CaseReference deletion) {
        return jdbc.sql("select " + column + " from " + table + " where deletion = ? order by 1")
                .param(deletion.value())
                .query(String.class)
                .list();
    }

    private void note(String table, String column, CaseReference deletion, String value) {
        jdbc.sql("insert into " + table + " (deletion, " + column + ") select ?, ? where not exists (select 1 from "
                        + table + " where deletion = ? and " + column + " = ?)")
                .params(deletion.value(), value, deletion.value(), value)
                .update();
    }

    @Override
    public DataCategory category() {
        return DataCategory.LINKS;
    }

    @Override
    public List<String> columns() {
        return List.of("erasure_address.email");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        jdbc.sql("delete from erasure_address where deletion = ?")
                .param(person.deletion().value())
                .update();
        return 0;
    }
}
