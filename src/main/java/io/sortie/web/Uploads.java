package io.sortie.web;

import io.sortie.evidence.EvidenceLimits;
import io.sortie.evidence.EvidenceRefusals;
import io.sortie.evidence.Upload;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Files sent as evidence. Nothing of such a request is read before its sender is known (a password, the secret address of
 * a case), so that a stranger cannot fill the disk; then the server puts it aside on disk, never in memory.
 */
@Component
public class Uploads {

    private static final Pattern EVIDENCE = Pattern.compile("/(?:track|api/v1/cases)/[^/]+/evidence");

    private final EvidenceLimits limits;

    Uploads(EvidenceLimits limits) {
        this.limits = limits;
    }

    /** Whether a controller looks through this request with {@link #of} itself. */
    static boolean areExpected(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && CardsInUpload.isInParts(request)
                && EVIDENCE.matcher(request.getServletPath()).matches();
    }

    /**
     * The files in the field {@code file}; a field in which none was chosen holds none.
     *
     * @throws Problem when there are no parts, they are too large, or another field holds a card number [LAW-25]
     */
    public List<Upload> of(HttpServletRequest request) {
        if (!CardsInUpload.isInParts(request)) {
            throw EvidenceRefusals.notInParts();
        }
        List<Upload> files = new ArrayList<>();
        try {
            for (Part part : parts(request)) {
                String name = part.getSubmittedFileName();
                boolean isFile = part.getName().equals(EvidenceRefusals.FIELD) && name != null;
                if (!isFile && CardsInUpload.isCard(part)) {
                    throw card(part);
                }
                if (isFile && !(name.isEmpty() && part.getSize() == 0)) {
                    files.add(new Upload(name, part.getSize(), part::getInputStream));
                }
            }
            return files;
        } catch (IOException | ServletException e) {
            throw new Problem("malformed-request", 400, "malformed-parts", Map.of(), List.of());
        }
    }

    private Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw EvidenceRefusals.tooLarge(limits);
        }
    }

    private static Problem card(Part part) {
        FieldError error = new FieldError(FieldPath.shown(part.getName()), "{problem.card-number.field}");
        return new Problem("card-number", 422, "card-number", Map.of(), List.of(error));
    }
}
