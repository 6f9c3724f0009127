package io.sortie.renewalnotice;

import io.sortie.billing.BillingSystem;
import io.sortie.billing.Subscription;
import io.sortie.renewals.Notice;
import io.sortie.renewals.NoticeKind;
import io.sortie.renewals.RenewalNotices;
import io.sortie.renewals.ReviewReminders;
import io.sortie.renewals.ReviewReminders.Reminder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * START READING HERE: each day all that renews is looked through, batch by batch, and what is due is told [LAW-06, LAW-07,
 * LAW-24, CON-02, GUI-14]. A batch is one transaction: letters, what they were sent for, and how far the run has come.
 */
@Service
public class RenewalNoticeService {

    /** Longer than any term: all that renews is asked for. */
    private static final Period AHEAD = Period.ofYears(100);

    private final BillingSystem billing;
    private final RenewalRuns runs;
    private final RenewalTerms terms;
    private final RenewalNotices notices;
    private final ReviewReminders reminders;
    private final RenewalLetters letters;
    private final Clock clock;
    private final int size;

    RenewalNoticeService(
            BillingSystem billing,
            RenewalRuns runs,
            RenewalTerms terms,
            RenewalNotices notices,
            ReviewReminders reminders,
            RenewalLetters letters,
            Clock clock,
            @Value("${sortie.renewal-notices.batch}") int size) {
        this.billing = billing;
        this.runs = runs;
        this.terms = terms;
        this.notices = notices;
        this.reminders = reminders;
        this.letters = letters;
        this.clock = clock;
        this.size = size;
    }

    /** @return the run's id */
    @Transactional
    public String begin() {
        return runs.begin();
    }

    /**
     * Looks at the next contracts of this run, whoever looked at those before.
     *
     * @return whether there are more
     * @throws io.sortie.billing.BillingUnavailable if billing does not answer: the same batch comes again later
     */
    @Transactional
    public boolean sendNextBatch(String runId) {
        RenewalRuns.Run run = runs.hold(runId);
        if (run.ended()) {
            return false;
        }
        Instant until = clock.instant().atZone(ZoneOffset.UTC).plus(AHEAD).toInstant();
        List<Subscription> page = billing.renewals(Instant.EPOCH, until, run.afterId(), size);
        if (!page.isEmpty()) {
            send(page);
            runs.lookedAt(run, page.get(page.size() - 1).id(), page.size());
        }
        return page.size() == size;
    }

    @Transactional
    public void close(String runId) {
        runs.end(runId);
    }

    private void send(List<Subscription> page) {
        List<String> ids = page.stream().map(Subscription::id).toList();
        Map<String, List<Notice>> known = notices.ofAll(ids);
        Map<String, Reminder> asked = reminders.ofAll(ids);
        RenewalTerms.Batch answers = terms.batch();
        Instant since = runs.watchedSince();
        List<Planned> planned = page.stream()
                // What an app store sold renews there, and a trial is no contract that is renewed.
                .filter(contract -> contract.store() == null && !contract.trial())
                .flatMap(contract -> plan(
                        contract,
                        answers,
                        since,
                        known.getOrDefault(contract.id(), List.of()),
                        asked.get(contract.id())))
                .toList();
        letters.put(planned);
        planned.stream()
                .filter(one -> one.due().kind() == NoticeKind.REVIEW_REMINDER)
                .forEach(one -> reminders.done(one.contract().id()));
    }

    /** Nothing for a brand that Sortie does not know: there is nobody in whose name a letter could be sent. */
    private Stream<Planned> plan(
            Subscription contract, RenewalTerms.Batch answers, Instant since, List<Notice> known, Reminder reminder) {
        return answers.brand(contract).stream().flatMap(brand -> {
            ZoneId zone = answers.zone(contract, brand);
            RenewalTerms.Terms decided = answers.terms(contract);
            LocalDate first = LocalDate.ofInstant(since, zone);
            return new DueLetters(contract, decided, answers.notice(contract), zone, first, known, reminder)
                    .on(LocalDate.ofInstant(clock.instant(), zone)).stream()
                            .map(due -> new Planned(due, contract, decided.freeExit(), brand, zone));
        });
    }
}
