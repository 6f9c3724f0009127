package io.sortie.demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/** A caught mail, as the demo shows it. */
record DemoMail(
        long id,
        String to,
        String from,
        String subject,
        Instant at,
        String text,
        String html,
        List<String> links,
        List<Attachment> attachments,
        String messageId,
        @JsonIgnore List<byte[]> files) {

    /** @param size in bytes */
    record Attachment(String name, String contentType, int size, String url) {}
}
