package io.sortie.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Cases put into words for their readers. */
@Component
public class CaseViews {

    private final Timeline timeline;
    private final TimelineWords words;
    private final Undelivered undelivered;
    private final CaseEvidence evidence;
    private final CaseErasure erasure;

    CaseViews(
            Timeline timeline,
            TimelineWords words,
            Undelivered undelivered,
            CaseEvidence evidence,
            CaseErasure erasure) {
        this.undelivered = undelivered;
        this.evidence = evidence;
        this.erasure = erasure;
        this.timeline = timeline;
        this.words = words;
    }

    public CaseView of(CaseFile file, Locale locale) {
        return view(
                file,
                undelivered.kinds(file.reference()),
                evidence.of(file.reference()),
                erased(file, locale),
                lines(file, locale));
    }

    /** Without its timeline, mails and files, for lists. */
    public CaseView brief(CaseFile file) {
        return view(file, null, null, null, List.of());
    }

    private List<CaseView.Erased> erased(CaseFile file, Locale locale) {
        return file.kind() == CaseKind.ACCOUNT_DELETION ? erasure.of(file, locale) : null;
    }

    private List<CaseView.Line> lines(CaseFile file, Locale locale) {
        return timeline.of(file.reference()).stream()
                .map(entry -> new CaseView.Line(
                        entry.at(),
                        entry.actor().shown(),
                        entry.channel(),
                        words.sentence(entry, locale, file.customer().zone())))
                .toList();
    }

    private static CaseView view(
            CaseFile file,
            List<String> undelivered,
            List<CaseView.Evidence> evidence,
            List<CaseView.Erased> erased,
            List<CaseView.Line> lines) {
        return new CaseView(
                file.reference(),
                file.kind(),
                file.brand(),
                file.regime(),
                file.state().ofContract(),
                file.outcome(),
                file.subscriptionId(),
                file.accountId(),
                file.channel(),
                file.openedAt(),
                nextDue(file),
                file.accessEnd(),
                file.billingEnd(),
                file.dataKeptUntil(),
                file.closedAt(),
                file.amount(),
                undelivered,
                evidence,
                erased,
                new CaseView.Links(List.of()),
                lines);
    }

    /** The end that a case waits for is its next date; else the promise that was made. */
    public static Instant nextDue(CaseFile file) {
        return switch (file.state()) {
            case SCHEDULED -> file.billingEnd();
            case IN_RETENTION -> file.dataKeptUntil();
            default -> file.dueAt();
        };
    }
}
