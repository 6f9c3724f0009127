package io.sortie.renewals;

import io.sortie.notification.MailFailure;
import io.sortie.notification.NoticeNews;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what became of the mails: when a mail server had a letter, or why none took it. */
@Component
class NoticesOnTheirWay implements NoticeNews {

    private final RenewalNotices notices;

    NoticesOnTheirWay(RenewalNotices notices) {
        this.notices = notices;
    }

    @Override
    public void handedOver(String mailId, Instant at) {
        notices.sent(mailId, at);
    }

    @Override
    public void undeliverable(String mailId, MailFailure failure, Instant at) {
        notices.failed(mailId, failure.name(), at);
    }
}
