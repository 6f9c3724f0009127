package io.sortie.incomingmail;

import io.sortie.cases.CaseKind;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.notification.SentMails;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the case that a mail is about: it answers one of our mails, or names the reference. */
@Component
class MailSubjects {

    private static final Pattern REFERENCE = Pattern.compile(Stream.of(CaseKind.values())
            .map(CaseKind::prefix)
            .collect(Collectors.joining("|", "(?i)\\b(?:", ")-\\w{4}-\\w{4}\\b")));

    private final Cases cases;
    private final SentMails sent;

    MailSubjects(Cases cases, SentMails sent) {
        this.cases = cases;
        this.sent = sent;
    }

    Optional<CaseReference> caseOf(ReceivedMail mail) {
        return named(mail.subject())
                .or(() -> mail.answers().stream()
                        .flatMap(id -> sent.caseOf(id).stream())
                        .findFirst())
                .or(() -> named(mail.text()));
    }

    private Optional<CaseReference> named(String text) {
        return REFERENCE
                .matcher(text)
                .results()
                .flatMap(found -> CaseReference.find(found.group()).stream())
                .filter(reference -> cases.find(reference).isPresent())
                .findFirst();
    }
}
