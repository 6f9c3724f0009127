package io.sortie.troubleshooting;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.problems.Problem;
import io.sortie.refundfile.Finding;
import io.sortie.refundfile.RefundForm;
import io.sortie.refundfile.Refunds;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Help before a refund: announced, given, and answered by the customer [SMA-06, SMA-07]. */
@Service
public class TroubleshootingService {

    private final TroubleshootingProcess process;
    private final Cases cases;
    private final CaseContacts contacts;
    private final Refunds refunds;
    private final RefundForm form;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Wording wording;

    TroubleshootingService(
            TroubleshootingProcess process,
            Cases cases,
            CaseContacts contacts,
            Refunds refunds,
            RefundForm form,
            Timeline timeline,
            Outbox outbox,
            Wording wording) {
        this.process = process;
        this.cases = cases;
        this.contacts = contacts;
        this.refunds = refunds;
        this.form = form;
        this.timeline = timeline;
        this.outbox = outbox;
        this.wording = wording;
    }

    /** Whether support is at it or waits for the customer's word. */
    public boolean helps(CaseReference reference) {
        return process.helps(reference);
    }

    /**
     * The customer says whether the problem is solved. "Not solved" while support is still at it is only noted.
     *
     * @throws Problem {@code case-state} if nobody is helping with this case
     */
    @Transactional
    public void answered(CaseReference reference, boolean solved, Actor by, Channel channel) {
        cases.get(reference);
        boolean heard = solved ? process.problemSolved(reference) : process.problemPersists(reference);
        boolean underWay = heard || process.helps(reference);
        if (!underWay || solved && !heard) {
            throw Problem.state("no-help-under-way", Map.of());
        }
        timeline.add(reference, by, channel, solved ? "help-solved" : "help-persists", Map.of());
    }

    @Transactional
    void announce(CaseReference reference, Instant until) {
        tell(reference, "help-begun", until);
    }

    @Transactional
    void askWhetherSolved(CaseReference reference, Instant until) {
        tell(reference, "help-offered", until);
    }

    private void tell(CaseReference reference, String what, Instant until) {
        CaseFile file = cases.get(reference);
        String by =
                wording.moment(until, file.customer().locale(), file.customer().zone());
        timeline.add(reference, Actor.SORTIE, null, what, Map.of("until", until.toString()));
        outbox.put(new Mail(reference, what, Map.of("helpUntil", by)));
    }

    @Transactional
    Map<String, Object> present(CaseReference reference, Instant until) {
        cases.due(reference, until);
        CaseFile file = cases.get(reference);
        Map<String, Object> shown = form.of(reference);
        shown.put(
                "helpUntilText",
                wording.minute(until, file.customer().locale(), file.customer().zone()));
        shown.put("contactChannel", "");
        shown.put("finding", "");
        shown.put("findingNote", "");
        return shown;
    }

    /** True if a solution was offered: then the customer is asked. */
    @Transactional
    boolean record(CaseReference reference, Actor technician, Map<String, Object> entered) {
        Answers answers = new Answers(entered);
        Finding finding = answers.choice("finding", Finding.class);
        String note = answers.note("findingNote");
        contacts.record(reference, technician, answers.channel("contactChannel"), note);
        refunds.found(reference, finding);
        timeline.add(
                reference, technician, null, "help-finding", Map.of("finding", "{refund.finding." + finding + "}"));
        return finding == Finding.SOLVED;
    }
}
