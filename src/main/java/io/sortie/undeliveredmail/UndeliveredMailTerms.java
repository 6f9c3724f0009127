package io.sortie.undeliveredmail;

import io.sortie.cases.Cases;
import io.sortie.engine.Decisions;
import io.sortie.notification.UndeliverableMail;
import io.sortie.notification.UndeliveredMails;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code undelivered-mail-terms.dmn} how urgent it is that a mail did not arrive. */
@Component
class UndeliveredMailTerms {

    /**
     * @param reachDue ISO 8601: within this time the customer is to be reached
     * @param reason message key {@code terms.reason.<reason>}
     */
    record Terms(String reachDue, String reason) {}

    private final Decisions decisions;
    private final UndeliveredMails mails;
    private final Cases cases;

    UndeliveredMailTerms(Decisions decisions, UndeliveredMails mails, Cases cases) {
        this.decisions = decisions;
        this.mails = mails;
        this.cases = cases;
    }

    Terms of(String mailId) {
        UndeliverableMail mail = mails.get(mailId);
        String brand = cases.get(mail.reference()).brand();
        Map<String, Object> row = decisions
                .one("undelivered-mail-terms", Map.of("mail", mail.kind(), "brand", brand))
                .orElseThrow(() -> new IllegalStateException("no row of undelivered-mail-terms fits"));
        return new Terms((String) row.get("reachDue"), (String) row.get("reason"));
    }
}
