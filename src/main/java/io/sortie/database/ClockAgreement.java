package io.sortie.database;

/** Whether this machine's clock and the database's agree; where they do not, nothing is begun that rests on a lease. */
public interface ClockAgreement {

    /** As last looked at; cheap. */
    boolean clocksAgree();
}
