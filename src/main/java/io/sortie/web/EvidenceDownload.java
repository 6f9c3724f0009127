package io.sortie.web;

import io.sortie.evidence.Evidence;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stranger's file as a download that no browser shows, runs or guesses about. */
public final class EvidenceDownload {

    private EvidenceDownload() {}

    public static ResponseEntity<InputStreamResource> of(Evidence evidence, InputStream content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.type().contentType()))
                .contentLength(evidence.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(evidence.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content));
    }
}
