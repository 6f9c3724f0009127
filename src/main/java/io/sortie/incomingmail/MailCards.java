package io.sortie.incomingmail;

import io.sortie.evidence.EvidenceService;
import io.sortie.mailbox.ReceivedMail;
import io.sortie.web.CardNumbers;
import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds card numbers in a mail before anything of it is kept [LAW-25]. */
@Component
class MailCards {

    private final EvidenceService evidence;

    MailCards(EvidenceService evidence) {
        this.evidence = evidence;
    }

    /** In what we would keep of it, and in the mail as evidence would hold it. */
    boolean in(ReceivedMail mail) {
        Stream<String> kept = Stream.concat(Stream.of(mail.subject(), mail.text()), mail.attachments().stream());
        return kept.anyMatch(CardNumbers::contained)
                || CardNumbers.contained(mail.senderName())
                || CardNumbers.contained(mail.sender())
                || !mail.tooLarge() && evidence.holdsCard(() -> new ByteArrayInputStream(mail.source()));
    }
}
