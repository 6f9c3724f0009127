package io.sortie.web.api;

import io.sortie.problems.Problem;
import io.sortie.renewalnotice.ReviewReminderService;
import io.sortie.renewals.Notice;
import io.sortie.renewals.NoticeKind;
import io.sortie.renewals.RenewalFigures;
import io.sortie.renewals.RenewalNotices;
import io.sortie.renewals.ReviewReminders.Reminder;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers were told about renewals, over REST [LAW-06, LAW-24, GUI-14]. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Renewals")
class RenewalNoticeController {

    /**
     * A letter as systems and support see it.
     *
     * @param day of a notice the last day to refuse the renewal, else the day that the reminder is for
     * @param letterSha256 fingerprint of the letter's plain text
     */
    record RenewalNotice(
            String subscriptionId,
            String brand,
            NoticeKind kind,
            LocalDate day,
            Instant renewsAt,
            Notice.State state,
            String failure,
            Instant sentAt,
            Instant missedAt,
            String letterSha256) {

        static RenewalNotice of(Notice notice) {
            return new RenewalNotice(
                    notice.subscriptionId(),
                    notice.brand(),
                    notice.kind(),
                    notice.day(),
                    notice.renewsAt(),
                    notice.state(),
                    notice.failure(),
                    notice.sentAt(),
                    notice.missedAt(),
                    notice.letterSha256());
        }
    }

    record NoticeList(List<RenewalNotice> content) {}

    /** @param months after which the customer wants to be reminded */
    record ReviewReminderRequest(String subscriptionId, Integer months) {}

    record ReviewReminder(String subscriptionId, int months, LocalDate on) {}

    private static final int MOST = 100;

    private final RenewalNotices notices;
    private final RenewalFigures figures;
    private final ReviewReminderService reminders;

    RenewalNoticeController(RenewalNotices notices, RenewalFigures figures, ReviewReminderService reminders) {
        this.notices = notices;
        this.figures = figures;
        this.reminders = reminders;
    }

    @GetMapping("/renewal-notices")
    @Operation(
            summary = "Letters about a subscription's renewals, newest first",
            description = "Without a subscription: the newest hundred that failed or were missed")
    NoticeList list(@Parameter(example = "SUB-1001") @RequestParam(required = false) String subscriptionId) {
        List<Notice> found = subscriptionId == null || subscriptionId.isBlank()
                ? figures.troubled(MOST)
                : notices.of(subscriptionId.strip());
        return new NoticeList(found.stream().map(RenewalNotice::of).toList());
    }

    @PostMapping("/review-reminders")
    @Operation(
            summary = "Remind the customer of looking through a subscription",
            description = "Replaces an earlier wish. The months to choose from say renewal-terms.dmn.")
    ReviewReminder ask(@RequestBody ReviewReminderRequest request) {
        if (request.subscriptionId() == null || request.subscriptionId().isBlank()) {
            throw Problem.invalid("subscriptionId", "{invalid.required}");
        }
        if (request.months() == null) {
            throw Problem.invalid("months", "{invalid.required}");
        }
        Reminder kept = reminders.ask(request.subscriptionId().strip(), request.months());
        return new ReviewReminder(kept.subscriptionId(), kept.months(), kept.on());
    }
}
