package io.sortie.incomingmail;

import io.sortie.cases.CaseReference;
import io.sortie.forms.StaffWords;
import io.sortie.incomingmail.MailRow.State;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.notification.CustomerMail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.problems.ProblemTexts;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers each mail, with as much of it as whoever has to read it needs. */
@Component
class MailKeeping {

    private static final String PREFIX = "EML";

    private final IncomingMails mails;
    private final IncomingMailProcess process;
    private final IncomingMailTerms terms;
    private final Outbox outbox;
    private final ProblemTexts texts;
    private final Clock clock;

    MailKeeping(
            IncomingMails mails,
            IncomingMailProcess process,
            IncomingMailTerms terms,
            Outbox outbox,
            ProblemTexts texts,
            Clock clock) {
        this.mails = mails;
        this.process = process;
        this.terms = terms;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(ReceivedMail mail, String brand, CaseReference reference) {
        add(mail, brand, State.CASE, null, reference, true, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void skipped(ReceivedMail mail) {
        add(mail, null, State.SKIPPED, null, null, false, null);
    }

    /** Somebody's task; and where a card number was sent, the customer on file hears how to write again [LAW-25]. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void toPerson(ReceivedMail mail, Verdict verdict, Problem refusal) {
        boolean told = verdict.told() != null;
        String id = add(
                mail,
                verdict.brand(),
                State.TASK,
                verdict.why(),
                verdict.about(),
                told,
                refusal == null ? null : sentences(refusal));
        if (!mail.tooLarge() && mail.source().length > 0 && verdict.why() != Why.CARD_NUMBER) {
            mails.keep(id, mail.source());
        }
        process.mailReceived(id);
        if (told) {
            outbox.put(new CustomerMail(verdict.brand(), verdict.told(), "mail-not-taken", null, null));
        }
    }

    private String add(
            ReceivedMail mail,
            String brand,
            State state,
            Why why,
            CaseReference reference,
            boolean answered,
            String refusal) {
        String id = CaseReference.nextOf(PREFIX);
        Instant now = clock.instant();
        // What waits for a person is kept until they have read it.
        Instant eraseAt =
                state == State.TASK ? null : terms.of(Why.OTHER_SUBJECT, brand).erasedAt(now);
        mails.add(new MailRow(id, mail, brand, state, why, reference, answered, refusal, now, eraseAt));
        return id;
    }

    private String sentences(Problem refusal) {
        return StaffWords.inEach(locale -> sentences(refusal, locale));
    }

    private String sentences(Problem refusal, Locale locale) {
        return Stream.concat(
                        Stream.of(texts.sentence(refusal, locale)),
                        texts.errors(refusal, locale).stream()
                                .map(error -> error.get("field") + ": " + error.get("message")))
                .collect(Collectors.joining(" "));
    }
}
