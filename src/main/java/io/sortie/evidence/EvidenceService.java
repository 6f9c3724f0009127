package io.sortie.evidence;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseEvidence;
import io.sortie.cases.CaseReference;
import io.sortie.cases.CaseView;
import io.sortie.cases.Cases;
import io.sortie.cases.Channel;
import io.sortie.problems.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** Screenshots, receipts and e-mails that are added to a case, of any kind, while it is open [SMA-04, GUI-06]. */
@Service
@EnableConfigurationProperties(EvidenceLimits.class)
public class EvidenceService implements CaseEvidence {

    private final Cases cases;
    private final FileInspection inspection;
    private final EvidenceIntake intake;
    private final EvidenceFiles files;
    private final EvidenceLimits limits;
    private final List<EvidenceNews> readers;

    EvidenceService(
            Cases cases,
            FileInspection inspection,
            EvidenceIntake intake,
            EvidenceFiles files,
            EvidenceLimits limits,
            List<EvidenceNews> readers) {
        this.readers = readers;
        this.cases = cases;
        this.inspection = inspection;
        this.intake = intake;
        this.files = files;
        this.limits = limits;
    }

    /**
     * Adds all of these files or none; what the case has already stays one.
     *
     * @throws Problem {@code unknown-case}; {@code case-state} when it is closed; {@code too-large},
     *     {@code invalid-request} or {@code card-number} [LAW-25] for a file that is not taken
     */
    public void add(CaseReference reference, List<Upload> uploads, Actor by, Channel channel) {
        if (!cases.get(reference).isOpen()) {
            throw EvidenceRefusals.closed();
        }
        if (uploads.isEmpty()) {
            throw EvidenceRefusals.missing();
        }
        if (uploads.size() > limits.files()) {
            throw EvidenceRefusals.tooMany(limits);
        }
        List<CheckedFile> checked = uploads.stream().map(inspection::check).toList();
        intake.keep(reference, checked, by, channel);
        readers.forEach(reader -> reader.added(reference));
    }

    /**
     * Adds a mail as it came, byte for byte: what came as a mail is one.
     *
     * @throws Problem as {@link #add} does
     */
    public void addMail(CaseReference reference, String name, byte[] source, Actor by, Channel channel) {
        InputStreamSource content = () -> new ByteArrayInputStream(source);
        intake.keep(reference, List.of(inspection.checkMail(new Upload(name, source.length, content))), by, channel);
    }

    /** Whether what a person reads of this mail holds a card number [LAW-25]. */
    public boolean holdsCard(InputStreamSource mail) {
        return inspection.holdsCard(mail);
    }

    /** In the order of adding, without the contents. */
    public List<Evidence> all(CaseReference reference) {
        return files.of(reference);
    }

    /** This file, if it belongs to this case. */
    public Optional<Evidence> find(CaseReference reference, String id) {
        return files.find(reference, id);
    }

    /** The bytes as they came; read piece by piece. */
    public InputStream content(Evidence evidence) {
        return files.content(evidence);
    }

    @Override
    public List<CaseView.Evidence> of(CaseReference reference) {
        return files.of(reference).stream()
                .map(file -> new CaseView.Evidence(
                        file.id(),
                        file.fileName(),
                        file.type().contentType(),
                        file.size(),
                        file.at(),
                        file.by().shown()))
                .toList();
    }
}
