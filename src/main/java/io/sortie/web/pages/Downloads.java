package io.sortie.web.pages;

import io.sortie.cases.Document;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored document as a download that no browser runs or sniffs. */
final class Downloads {

    private Downloads() {}

    /** The words of a proof, byte for byte what its hash was taken of. */
    static ResponseEntity<byte[]> text(Document document) {
        byte[] words = document.plainText().getBytes(StandardCharsets.UTF_8);
        String name = document.fileName().replaceFirst("\\.pdf$", "") + ".txt";
        return of(words, name, new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> of(Document document) {
        return of(document.content(), document.fileName(), MediaType.parseMediaType(document.contentType()));
    }

    private static ResponseEntity<byte[]> of(byte[] content, String fileName, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
