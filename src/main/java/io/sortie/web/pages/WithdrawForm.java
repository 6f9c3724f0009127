package io.sortie.web.pages;

import static io.sortie.web.pages.Entry.text;

import io.sortie.cases.Channel;
import io.sortie.intake.CustomerInput;
import io.sortie.problems.Problem.FieldError;
import io.sortie.withdrawal.WithdrawalRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The statement of withdrawal as it was filled in: what the law names, and nothing else [LAW-09]. */
record WithdrawForm(String name, String email, String contract, String submission) implements Entered {

    static final WithdrawForm EMPTY = new WithdrawForm(null, null, null, null);

    WithdrawForm {
        name = text(name);
        email = text(email);
        contract = Entry.number(contract);
        submission = Entry.submission(submission);
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Entry.missing(this, "name", "contract"));
        if (email.isEmpty()) {
            errors.add(new FieldError("email", "withdrawal.entry.email.missing"));
        }
        return errors;
    }

    WithdrawalRequest request(String brand, boolean signedIn, Locale locale) {
        return new WithdrawalRequest(
                brand,
                contract,
                signedIn ? Channel.ACCOUNT : Channel.WEB_FORM,
                new CustomerInput(name, email, locale.toLanguageTag(), null, null),
                signedIn);
    }

    /** The same entries about this contract. */
    WithdrawForm about(String number) {
        return new WithdrawForm(name, email, number, submission);
    }

    /** The same entries under a new id: each summary that is shown can be sent once. */
    WithdrawForm forSubmission() {
        return new WithdrawForm(name, email, contract, UUID.randomUUID().toString());
    }

    @Override
    public Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("name", name);
        entries.put("contract", contract);
        entries.put("email", email);
        entries.put("submission", submission);
        return entries;
    }
}
