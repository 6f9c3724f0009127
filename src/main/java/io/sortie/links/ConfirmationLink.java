package io.sortie.links;

import io.sortie.cases.CaseReference;
import java.time.Duration;
import java.time.Instant;

/** A link in a mail: its life runs from hand-over to SMTP; used once; dead when a new one was sent. */
public record ConfirmationLink(
        String id,
        CaseReference reference,
        Purpose purpose,
        Duration life,
        Instant handedOverAt,
        Instant expiresAt,
        Instant usedAt,
        Instant deadAt) {

    public enum Purpose {
        /** The request counts only when this link was pressed in time. */
        REQUEST,
        /** The request counts already; pressing only strengthens that it was the customer. */
        IDENTITY
    }

    /** Over when its end has come, or when a newer link replaced it. */
    public boolean over(Instant now) {
        return deadAt != null || expiresAt != null && !now.isBefore(expiresAt);
    }
}
