package io.sortie.accountdeletion;

import io.sortie.accountdeletion.AccountDeletionIntake.Checked;
import io.sortie.accounts.Account;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseState;
import io.sortie.cases.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The case file of a request that was accepted. */
final class AccountDeletionFiles {

    private AccountDeletionFiles() {}

    static CaseFile opened(CaseReference reference, Checked checked, Instant now) {
        AccountDeletionRequest request = checked.request();
        Account account = checked.holder().account();
        CaseFile.Customer customer = checked.holder().customer();
        return new CaseFile(
                reference,
                CaseKind.ACCOUNT_DELETION,
                account.brand(),
                checked.holder().law().regime(),
                CaseState.AWAITING_CONFIRMATION,
                null,
                null,
                account.id(),
                null,
                null,
                request.channel() == null ? Channel.API : request.channel(),
                request.isSignedIn(),
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                customer,
                day(account.openedAt(), customer.zone()),
                null,
                request.comment(),
                null,
                null);
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }
}
