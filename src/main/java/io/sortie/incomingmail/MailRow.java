package io.sortie.incomingmail;

import io.sortie.cases.CaseReference;
import io.sortie.database.SqlTime;
import io.sortie.mailbox.ReceivedMail;
import java.time.Instant;
import java.util.Collections;

/** A mail as it is written into the database when it is taken. */
record MailRow(
        String id,
        ReceivedMail mail,
        String brand,
        State state,
        Why why,
        CaseReference reference,
        boolean answered,
        String refusal,
        Instant now,
        Instant eraseAt) {

    enum State {
        CASE,
        TASK,
        SKIPPED
    }

    private static final int COLUMNS = 18;

    static final String INSERT =
            "insert into incoming_mail (id, mail_key, place, brand, state, why, reference, sender_key, answered,"
                    + " received_at, sorted_at, erase_at, sender, sender_name, subject, body, files, refusal) values ("
                    + String.join(", ", Collections.nCopies(COLUMNS, "?")) + ")";

    /** What the sender wrote only where a person is to read it, and nothing of what held a card number [LAW-25]. */
    Object[] values() {
        boolean shown = state == State.TASK;
        boolean whole = shown && why != Why.CARD_NUMBER;
        return new Object[] {
            id,
            mail.key(),
            mail.place(),
            brand,
            state.name(),
            why == null ? null : why.name(),
            reference == null ? null : reference.value(),
            IncomingMails.senderKey(mail.sender()),
            answered,
            SqlTime.of(mail.receivedAt()),
            SqlTime.of(now),
            SqlTime.of(eraseAt),
            shown ? mail.sender() : null,
            whole ? mail.senderName() : null,
            whole ? mail.subject() : null,
            whole ? mail.text() : null,
            whole ? String.join("\n", mail.attachments()) : null,
            refusal
        };
    }
}
