package io.sortie.renewalnotice;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import io.sortie.notification.CustomerMail;
import io.sortie.notification.MailFailure;
import io.sortie.notification.PutMail;
import io.sortie.renewals.Notice;
import io.sortie.renewals.Notice.State;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What is due for a contract, with all that is needed to do it.
 *
 * @param freeExit whether missing it lets the customer leave freely [LAW-07]
 * @param zone the customer's
 */
record Planned(Due due, Subscription contract, boolean freeExit, Brand brand, ZoneId zone) {

    /** There is a row for it, which only has to say that it was missed. */
    boolean keptBefore() {
        return due.missed() && due.earlier() != null;
    }

    boolean canBeSent() {
        return !due.missed() && CustomerMail.reaches(contract.holder());
    }

    Notice put(PutMail mail, Instant now) {
        return notice(mail.id(), State.PUT, mail.sha256(), null, now);
    }

    /** Too late, or there is no address that it could go to. */
    Notice unsent(String id, Instant now) {
        return due.missed()
                ? notice(id, State.MISSED, null, null, now)
                : notice(id, State.FAILED, null, MailFailure.UNKNOWN_ADDRESS.name(), now);
    }

    private Notice notice(String id, State state, String letterSha256, String failure, Instant now) {
        return new Notice(
                id,
                contract.id(),
                contract.accountId(),
                contract.brand(),
                due.kind(),
                due.day(),
                due.renewsAt(),
                state,
                freeExit,
                letterSha256,
                failure,
                now,
                null,
                state == State.MISSED ? now : null);
    }
}
