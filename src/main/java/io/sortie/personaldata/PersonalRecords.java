package io.sortie.personaldata;

import java.util.List;

/** The part of a person's data that one package keeps in tables of its own. */
public interface PersonalRecords {

    /** The row of {@code erasure-scope.dmn} that says what becomes of it. */
    DataCategory category();

    /** Every column here that can hold something about a person, as {@code table.column}. */
    List<String> columns();

    /** Erases it in the caller's transaction, and says how many records that were; what is not there is no error. */
    int erase(Person person);

    /** It is kept for now: notes in the caller's transaction what could not be found any more when its time is over. */
    default void keep(Person person) {}
}
