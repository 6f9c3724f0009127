package io.sortie.counts;

/** Counts what a step asks of the database. */
interface Counter {

    Work of(Runnable deed);
}
