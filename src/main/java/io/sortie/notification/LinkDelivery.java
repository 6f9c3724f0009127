package io.sortie.notification;

import java.time.Instant;

/** Told when an SMTP server has taken a mail with a link: only then the link's life begins. */
public interface LinkDelivery {

    void handedOver(String linkId, Instant at);
}
