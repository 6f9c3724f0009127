package io.sortie.erasure;

import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Erases a category in all of Sortie's own tables, whoever keeps them. */
@Component
class OwnErasure {

    private final List<PersonalRecords> records;

    OwnErasure(List<PersonalRecords> records) {
        this.records = records;
    }

    /** In the caller's transaction; how many records that were. */
    int erase(DataCategory category, Person person) {
        return records.stream()
                .filter(owner -> owner.category() == category)
                .mapToInt(owner -> owner.erase(person))
                .sum();
    }

    /** It is kept for now; in the caller's transaction. */
    void keep(DataCategory category, Person person) {
        records.stream().filter(owner -> owner.category() == category).forEach(owner -> owner.keep(person));
    }
}
