package io.sortie.web.pages;

import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.RunningSubscriptions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** What the link's page, the tracking page and the agent's page show of a deletion; no other system is asked for it. */
@Component
class DeletionStandings {

    private final AccountDeletions deletions;
    private final HeldCategories held;
    private final RunningSubscriptions running;
    private final DeletionTerms terms;
    private final Clock clock;

    DeletionStandings(
            AccountDeletions deletions,
            HeldCategories held,
            RunningSubscriptions running,
            DeletionTerms terms,
            Clock clock) {
        this.deletions = deletions;
        this.held = held;
        this.running = running;
        this.terms = terms;
        this.clock = clock;
    }

    /** Null for other kinds of case. */
    DeletionStanding of(CaseFile file) {
        return file.kind() != CaseKind.ACCOUNT_DELETION
                ? null
                : deletions
                        .find(file.reference())
                        .map(deletion -> new DeletionStanding(
                                file,
                                deletion,
                                dates(file, deletion),
                                held.of(file.reference()),
                                running.of(file.reference())))
                        .orElse(null);
    }

    /** What the customer agrees to by confirming now. */
    DeletionDates ifConfirmedNow(String brand, Instant receivedAt, ZoneId zone) {
        return DeletionDates.ifConfirmed(terms.of(brand), receivedAt, clock.instant(), zone);
    }

    /** The same for a request that was received before. */
    DeletionDates ifConfirmedNow(CaseFile file) {
        Instant receivedAt = deletions
                .find(file.reference())
                .map(AccountDeletion::receivedAt)
                .orElse(file.openedAt());
        return ifConfirmedNow(file.brand(), receivedAt, file.customer().zone());
    }

    private DeletionDates dates(CaseFile file, AccountDeletion deletion) {
        return !file.isOpen() || deletion.dueAt() == null
                ? null
                : new DeletionDates(
                        null, deletion.dueAt(), DeletionDates.future(deletion.waitUntil(), clock.instant()));
    }
}
