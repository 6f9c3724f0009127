package io.sortie.incomingmail;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.CasesOfPerson;
import io.sortie.deletionfile.Holds;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which mails a legal hold keeps: those of all people whose messages are held now [SEM-18]. */
@Component
class HeldMails {

    private final Holds holds;
    private final Cases cases;
    private final CasesOfPerson ofPerson;
    private final MailsOfPeople mails;

    HeldMails(Holds holds, Cases cases, CasesOfPerson ofPerson, MailsOfPeople mails) {
        this.holds = holds;
        this.cases = cases;
        this.ofPerson = ofPerson;
        this.mails = mails;
    }

    Set<String> now() {
        return holds.holding(DataCategory.MESSAGES).stream()
                .map(this::person)
                .flatMap(person -> mails.of(person).stream())
                .collect(Collectors.toSet());
    }

    private Person person(CaseReference deletion) {
        CaseFile file = cases.get(deletion);
        Set<String> addresses = ofPerson.of(file.brand(), file.accountId(), Set.of()).stream()
                .map(found -> CasesOfPerson.key(found.customer().email()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<CaseReference> theirs = ofPerson.of(file.brand(), file.accountId(), addresses).stream()
                .map(CaseFile::reference)
                .toList();
        return new Person(deletion, file.brand(), addresses, theirs);
    }
}
