package io.sortie.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for card numbers in files sent to Sortie's own pages and API: in the names and file names of parts and in texts.
 * The server has already put large parts aside on disk and keeps them for the controller.
 */
final class CardsInUpload {

    private CardsInUpload() {}

    static boolean canRead(HttpServletRequest request) {
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
        String path = request.getServletPath();
        return multipart && !path.startsWith("/engine-rest") && !path.startsWith("/camunda/");
    }

    /** The names of what holds a card number; nothing when the upload is larger than the server takes. */
    static Optional<List<String>> search(HttpServletRequest request) throws IOException {
        List<String> found = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                boolean isText = part.getSubmittedFileName() == null;
                if (isText && part.getSize() > BoundedBody.LIMIT) {
                    return Optional.empty();
                }
                if (isCard(part, isText)) {
                    found.add(FieldPath.shown(part.getName()));
                }
            }
            return Optional.of(found);
        } catch (IllegalStateException e) {
            return Optional.empty();
        } catch (ServletException | IOException e) {
            // not a readable form: whoever is behind says so, and can read it no better
            return Optional.of(found);
        }
    }

    private static boolean isCard(Part part, boolean isText) throws IOException {
        if (CardNumbers.contained(part.getName()) || CardNumbers.contained(part.getSubmittedFileName())) {
            return true;
        }
        if (!isText) {
            return false;
        }
        try (InputStream text = part.getInputStream()) {
            return CardNumbers.contained(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
