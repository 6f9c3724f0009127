package io.sortie.dataretention;

import io.sortie.accounts.AccountOperation;
import io.sortie.accounts.AccountSystem;
import io.sortie.billing.BillingOperation;
import io.sortie.billing.BillingSystem;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.Holds;
import io.sortie.effects.Effects;
import io.sortie.notification.Mail;
import io.sortie.notification.NextCharge;
import io.sortie.notification.Outbox;
import io.sortie.personaldata.DataCategory;
import io.sortie.wording.Languages;
import io.sortie.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Project data after the end: erased when its time is over, restored when the customer comes back before [SEM-07]. */
@Service
class DataRetentionService {

    private static final String ERASE = "erase-projects";

    private final AccountSystem accounts;
    private final BillingSystem billing;
    private final Effects effects;
    private final Holds holds;
    private final Cases cases;
    private final Timeline timeline;
    private final Outbox outbox;
    private final NextCharge nextCharge;
    private final Wording wording;
    private final Clock clock;

    DataRetentionService(
            AccountSystem accounts,
            BillingSystem billing,
            Effects effects,
            Holds holds,
            Cases cases,
            Timeline timeline,
            Outbox outbox,
            NextCharge nextCharge,
            Wording wording,
            Clock clock) {
        this.accounts = accounts;
        this.billing = billing;
        this.effects = effects;
        this.holds = holds;
        this.cases = cases;
        this.timeline = timeline;
        this.outbox = outbox;
        this.nextCharge = nextCharge;
        this.wording = wording;
        this.clock = clock;
    }

    /** Erases it, unless a legal hold keeps it [SEM-18]; then says until when. */
    @Transactional
    public Optional<Instant> eraseProjectData(CaseReference reference) {
        CaseFile file = cases.get(reference);
        Optional<Instant> held = holds.until(file, DataCategory.PROJECTS);
        if (held.isPresent() && !effects.begun(reference, ERASE)) {
            if (!timeline.tells(reference, "data-held")) {
                timeline.add(reference, Actor.SORTIE, null, "data-held", Map.of());
            }
            return held;
        }
        erase(file);
        return Optional.empty();
    }

    private void erase(CaseFile file) {
        CaseReference reference = file.reference();
        AccountOperation erased = effects.once(
                reference,
                ERASE,
                "",
                AccountOperation.class,
                accounts,
                key -> accounts.eraseProjects(key, file.accountId(), file.subscriptionId()));
        String count = String.valueOf(erased.count());
        String at = wording.moment(
                clock.instant(), file.customer().locale(), file.customer().zone());
        timeline.add(reference, Actor.SORTIE, null, "data-erased", Map.of("count", count));
        outbox.put(new Mail(reference, "data-erased", Map.of("erasedAt", at, "erased", projects(erased, file))));
    }

    /** Everything as it was: projects open again, renewal on again. */
    @Transactional
    void restoreProjectData(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountOperation restored = effects.once(
                reference,
                "restore-projects",
                "",
                AccountOperation.class,
                accounts,
                key -> accounts.restoreProjects(key, file.accountId(), file.subscriptionId()));
        effects.once(
                reference,
                "uncancel",
                "",
                BillingOperation.class,
                billing,
                key -> billing.resumeCharging(key, file.subscriptionId()));
        cases.amount(reference, null);
        String count = String.valueOf(restored.count());
        timeline.add(reference, Actor.SORTIE, null, "restored", Map.of("count", count));
        Map<String, String> values = new HashMap<>(nextCharge.of(file));
        values.put("restored", projects(restored, file));
        outbox.put(new Mail(reference, "came-back", values));
    }

    private String projects(AccountOperation done, CaseFile file) {
        String key = done.count() == 1 ? "projects.one" : "projects.many";
        return wording.text(key, Languages.spoken(file.customer().locale()), Map.of("count", done.count()));
    }
}
