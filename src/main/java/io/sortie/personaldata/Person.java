package io.sortie.personaldata;

import io.sortie.cases.CaseReference;
import java.util.List;
import java.util.Set;

/**
 * Whose data is erased.
 *
 * @param deletion the case in which they asked for it: what is left of it is the proof
 * @param emails the addresses they are found by, in lower case; none once the cases are anonymised
 * @param cases all their cases at this brand, the deletion's own among them
 */
public record Person(CaseReference deletion, String brand, Set<String> emails, List<CaseReference> cases) {

    public Person {
        emails = Set.copyOf(emails);
        cases = List.copyOf(cases);
    }

    /** The references of all cases, for a query; never empty. */
    public List<String> references() {
        return cases.stream().map(CaseReference::value).toList();
    }

    /** All cases but the one in which they asked for it. */
    public List<CaseReference> others() {
        return cases.stream().filter(reference -> !reference.equals(deletion)).toList();
    }
}
