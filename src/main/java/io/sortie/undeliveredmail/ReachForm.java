package io.sortie.undeliveredmail;

import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.CaseFile;
import io.sortie.cases.Cases;
import io.sortie.forms.CaseSummary;
import io.sortie.forms.StaffWords;
import io.sortie.intake.AddressOnFile;
import io.sortie.notification.UndeliverableMail;
import io.sortie.notification.UndeliveredMails;
import io.sortie.wording.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the form "reach-customer" shows while the task is open: which mail, why, and where else to turn. */
@Service
class ReachForm {

    private static final String UNKNOWN = "–";

    private final UndeliveredMails mails;
    private final UndeliveredMailTerms terms;
    private final Cases cases;
    private final CaseSummary summary;
    private final AddressOnFile onFile;
    private final Wording wording;

    ReachForm(
            UndeliveredMails mails,
            UndeliveredMailTerms terms,
            Cases cases,
            CaseSummary summary,
            AddressOnFile onFile,
            Wording wording) {
        this.mails = mails;
        this.terms = terms;
        this.cases = cases;
        this.summary = summary;
        this.onFile = onFile;
        this.wording = wording;
    }

    @Transactional(readOnly = true)
    Map<String, Object> of(String mailId) {
        UndeliverableMail mail = mails.get(mailId);
        CaseFile file = cases.get(mail.reference());
        Locale locale = summary.agentLocale(file);
        String known = onFile(file);
        Map<String, Object> shown = new HashMap<>(summary.of(file));
        shown.put("mailText", wording.text("mail.name." + mail.kind(), locale));
        shown.put("failureText", said("mail.failure." + mail.failure()));
        shown.put(
                "failedAtText",
                wording.minute(mail.failedAt(), locale, file.customer().zone()));
        shown.put("refusedEmail", mail.recipient());
        shown.put("billingEmail", known);
        shown.put("consequenceText", said("terms.reason." + terms.of(mailId).reason()));
        shown.put("adviceText", said("form.undelivered.advice." + advice(mail, known)));
        shown.put("reachText", said("form.undelivered.reach"));
        return shown;
    }

    private String said(String key) {
        return StaffWords.inEach(locale -> wording.text(key, locale));
    }

    /** The form's own answers live on the task too, so that nothing an agent types becomes a process variable. */
    Map<String, Object> unanswered() {
        return Map.of("decision", "", "contactChannel", "", "contactNote", "");
    }

    private static String advice(UndeliverableMail mail, String onFile) {
        if (UNKNOWN.equals(onFile)) {
            return "unknown";
        }
        return onFile.equalsIgnoreCase(mail.recipient()) ? "same" : "other";
    }

    /** The form can do without: a mail that failed while billing is away still becomes a task. */
    private String onFile(CaseFile file) {
        try {
            return onFile.of(file).orElse(UNKNOWN);
        } catch (BillingUnavailable | AccountSystemUnavailable | AccountSystemRefused e) {
            return UNKNOWN;
        }
    }
}
