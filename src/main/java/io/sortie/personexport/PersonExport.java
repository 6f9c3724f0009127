package io.sortie.personexport;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.cases.CaseFile;
import io.sortie.cases.CasesOfPerson;
import io.sortie.cases.Document;
import io.sortie.cases.Documents;
import io.sortie.evidence.Evidence;
import io.sortie.evidence.EvidenceService;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/**
 * Everything about a person as one zip [LAW-17]: {@code data.json}, the files they added as they came, and the documents
 * made for them. Written piece by piece, so that no file has to fit into memory with the others.
 */
@Service
public class PersonExport {

    /** What goes into a zip: gathered first, so that a system that is away is told before the first byte. */
    public record Contents(Map<String, Object> data, List<CaseFile> cases) {}

    private final CasesOfPerson cases;
    private final PersonData data;
    private final EvidenceService evidence;
    private final Documents documents;
    private final ObjectMapper json;

    PersonExport(
            CasesOfPerson cases, PersonData data, EvidenceService evidence, Documents documents, ObjectMapper json) {
        this.cases = cases;
        this.data = data;
        this.evidence = evidence;
        this.documents = documents;
        this.json = json;
    }

    /**
     * Of the person of this case.
     *
     * @throws io.sortie.billing.BillingUnavailable if billing cannot be asked now; the account system likewise
     */
    public Contents of(CaseFile file, Locale locale) {
        List<CaseFile> theirs = ofPerson(file);
        return new Contents(data.of(file, theirs, locale), theirs);
    }

    /** Writes the zip and leaves the stream open. */
    public void write(Contents contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("data.json"));
        zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents.data()));
        zip.closeEntry();
        for (CaseFile file : contents.cases()) {
            writeFiles(file, zip);
        }
        zip.finish();
    }

    private List<CaseFile> ofPerson(CaseFile file) {
        String email = CasesOfPerson.key(file.customer().email());
        Set<String> emails = email == null ? Set.of() : Set.of(email);
        return Stream.concat(Stream.of(file), cases.of(file.brand(), file.accountId(), emails).stream())
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toMap(
                        CaseFile::reference, one -> one, (one, same) -> one, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private void writeFiles(CaseFile file, ZipOutputStream zip) throws IOException {
        int place = 0;
        for (Evidence added : evidence.all(file.reference())) {
            place++;
            zip.putNextEntry(new ZipEntry(path("evidence", file, place, added.fileName())));
            try (InputStream content = evidence.content(added)) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        for (Document document : documents.of(file.reference())) {
            place++;
            zip.putNextEntry(new ZipEntry(path("documents", file, place, document.fileName())));
            zip.write(document.content());
            zip.closeEntry();
        }
    }

    /** Whoever unpacks it gets files below this folder, whatever somebody called them. */
    private static String path(String folder, CaseFile file, int place, String name) {
        return folder + "/" + file.reference() + "/" + place + "-" + name.replaceAll("[/\\\\:\\p{Cntrl}]|\\.\\.", "_");
    }
}
