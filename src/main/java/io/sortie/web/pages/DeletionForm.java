package io.sortie.web.pages;

import static io.sortie.web.pages.Entry.orNull;
import static io.sortie.web.pages.Entry.text;

import io.sortie.accountdeletion.AccountDeletionRequest;
import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The form that asks for an account to be erased, as it was filled in; nothing more is asked than identifies it [LAW-22]. */
record DeletionForm(String name, String email, String accountId, String comment, String submission) implements Entered {

    static final DeletionForm EMPTY = new DeletionForm(null, null, null, null, null);

    DeletionForm {
        name = text(name);
        email = text(email);
        accountId = Entry.number(accountId);
        comment = text(comment);
        submission = Entry.submission(submission);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Entry.missing(this, "name", "accountId"));
        if (email.isEmpty()) {
            errors.add(new FieldError("email", "account-deletion.entry.email.missing"));
        }
        return errors;
    }

    AccountDeletionRequest request(String brand, boolean signedIn, Locale locale) {
        return new AccountDeletionRequest(
                brand,
                accountId,
                signedIn ? Channel.ACCOUNT : Channel.WEB_FORM,
                new CustomerInput(name, email, locale.toLanguageTag(), null, null),
                orNull(comment),
                null,
                signedIn);
    }

    /** The same entries about this account. */
    DeletionForm about(String number) {
        return new DeletionForm(name, email, number, comment, submission);
    }

    /** The same entries under a new id: each summary that is shown can be sent once. */
    DeletionForm forSubmission() {
        return new DeletionForm(
                name, email, accountId, comment, UUID.randomUUID().toString());
    }

    @Override
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", name);
        entries.put("email", email);
        entries.put("accountId", accountId);
        entries.put("comment", comment);
        entries.put("submission", submission);
        return entries;
    }
}
