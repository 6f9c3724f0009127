package io.sortie.accountdeletion;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.cases.Timeline;
import io.sortie.deletionfile.AccountDeletion;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.SupervisoryAuthority;
import io.sortie.notification.Mail;
import io.sortie.notification.Outbox;
import io.sortie.wording.Wording;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer is told of a deletion: its dates, and how it ended. */
@Service
class AccountDeletionLetters {

    private final Cases cases;
    private final AccountDeletions deletions;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Wording wording;
    private final SupervisoryAuthority authority;
    private final String baseUrl;

    AccountDeletionLetters(
            Cases cases,
            AccountDeletions deletions,
            Outbox outbox,
            Timeline timeline,
            Wording wording,
            SupervisoryAuthority authority,
            @Value("${sortie.base-url}") String baseUrl) {
        this.cases = cases;
        this.deletions = deletions;
        this.outbox = outbox;
        this.timeline = timeline;
        this.wording = wording;
        this.authority = authority;
        this.baseUrl = baseUrl;
    }

    /** Confirmed: by when it is done, and until when it can be taken back [SEM-17, LAW-17]. */
    @Transactional
    void announceDeletion(CaseReference reference) {
        CaseFile file = cases.get(reference);
        AccountDeletion deletion = deletions.get(reference);
        timeline.add(
                reference,
                Actor.SORTIE,
                Channel.EMAIL,
                "deletion-due",
                Map.of(
                        "dueAt",
                        deletion.dueAt().toString(),
                        "waitUntil",
                        deletion.waitUntil().toString()));
        outbox.put(new Mail(
                reference,
                "deletion-confirmed",
                Map.of("dueAt", moment(file, deletion.dueAt()), "waitUntil", moment(file, deletion.waitUntil()))));
    }

    /** @param undeliverable nobody got the link: then no mail would arrive either, and customer service has tried */
    @Transactional
    void announceLapse(CaseReference reference, boolean undeliverable) {
        timeline.add(
                reference,
                Actor.SORTIE,
                null,
                undeliverable ? "deletion-lapsed-undelivered" : "deletion-lapsed",
                Map.of());
        if (!undeliverable) {
            String startAgain = baseUrl + "/" + cases.get(reference).brand() + "/delete-account";
            outbox.put(new Mail(reference, "deletion-lapsed", Map.of("startAgainUrl", startAgain)));
        }
    }

    @Transactional
    void announceRevocation(CaseReference reference) {
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "deletion-revoked", Map.of());
        outbox.put(new Mail(reference, "deletion-revoked", Map.of()));
    }

    /** Never without its three parts: the reasons, the right to complain, and the judicial remedy [LAW-19]. */
    @Transactional
    void announceRefusal(CaseReference reference) {
        CaseFile file = cases.get(reference);
        timeline.add(reference, Actor.SORTIE, Channel.EMAIL, "deletion-refused", Map.of());
        outbox.put(new Mail(
                reference,
                "deletion-refused",
                Map.of("why", deletions.get(reference).refusal(), "authority", authority.of(file))));
    }

    private String moment(CaseFile file, Instant instant) {
        return wording.moment(instant, file.customer().locale(), file.customer().zone());
    }
}
