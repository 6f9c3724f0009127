package io.sortie.evidence;

import io.sortie.problems.Problem;
import io.sortie.web.CardNumbers;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Looks at a file before anything of it is kept: its type is what its content is, whatever its name or sender says. */
@Component
class FileInspection {

    private final Detector detector = new DefaultDetector();
    private final MediaTypeRegistry types = MediaTypeRegistry.getDefaultRegistry();
    private final EvidenceLimits limits;

    FileInspection(EvidenceLimits limits) {
        this.limits = limits;
    }

    /** @throws Problem that says why the file is not taken */
    CheckedFile check(Upload upload) {
        if (CardNumbers.contained(upload.fileName())) {
            throw EvidenceRefusals.cardInName();
        }
        String name = SafeFileName.of(upload.fileName());
        if (name.isEmpty()) {
            throw EvidenceRefusals.unnamed();
        }
        if (upload.size() == 0) {
            throw EvidenceRefusals.empty(name);
        }
        if (upload.size() > limits.fileSize().toBytes()) {
            throw EvidenceRefusals.tooLarge(limits);
        }
        try {
            EvidenceType type = type(upload, name);
            return new CheckedFile(type.named(name), type, upload.size(), sha256(upload), upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for a file that came as a mail, whatever it looks like. */
    CheckedFile checkMail(Upload upload) {
        if (upload.size() > limits.fileSize().toBytes()) {
            throw EvidenceRefusals.tooLarge(limits);
        }
        if (holdsCard(upload.content())) {
            throw EvidenceRefusals.cardIn(upload.fileName());
        }
        try {
            return new CheckedFile(
                    upload.fileName(), EvidenceType.EML, upload.size(), sha256(upload), upload.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holdsCard(InputStreamSource mail) {
        try {
            return MailText.holdsCard(mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceType type(Upload upload, String name) throws IOException {
        MediaType detected = detect(upload);
        Optional<EvidenceType> known =
                EvidenceType.of(detected.getBaseType().toString()).filter(type -> type != EvidenceType.TXT);
        if (known.isEmpty() && !isText(detected)) {
            throw EvidenceRefusals.type(name);
        }
        if (known.filter(type -> type != EvidenceType.EML).isPresent()) {
            return known.get();
        }
        boolean card = known.isPresent()
                ? MailText.holdsCard(upload.content())
                : PlainText.holdsCard(upload.content()).orElseThrow(() -> EvidenceRefusals.type(name));
        if (card) {
            throw EvidenceRefusals.cardIn(name);
        }
        return known.orElse(EvidenceType.TXT);
    }

    private MediaType detect(Upload upload) throws IOException {
        try (InputStream content = new BufferedInputStream(upload.content().getInputStream())) {
            return detector.detect(content, new Metadata());
        }
    }

    /** What the detector knows to be text, and what it knows nothing of: short notes with many accents. */
    private boolean isText(MediaType detected) {
        return detected.equals(MediaType.OCTET_STREAM)
                || detected.getType().equals("text")
                || types.isInstanceOf(detected, MediaType.TEXT_PLAIN);
    }

    private static String sha256(Upload upload) throws IOException {
        try (InputStream content = upload.content().getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
