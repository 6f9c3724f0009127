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
 * Looks for card numbers in forms of several parts sent to Sortie's own pages and API: in the names and file names of
 * parts and in texts. Evidence is looked through by {@link Uploads}, when it is known that somebody will take it.
 */
final class CardsInUpload {

    private CardsInUpload() {}

    static boolean isInParts(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    static boolean canRead(HttpServletRequest request) {
        String path = request.getServletPath();
        return isInParts(request) && !path.startsWith("/engine-rest") && !path.startsWith("/camunda/");
    }

    /** The names of what holds a card number; nothing when it is larger than a text, or does not say how large it is. */
    static Optional<List<String>> search(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced < 0 || announced > BoundedBody.LIMIT) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                if (isCard(part)) {
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

    /** In a part's name, in its file's name, or in its text if it is no file. */
    static boolean isCard(Part part) throws IOException {
        if (CardNumbers.contained(part.getName()) || CardNumbers.contained(part.getSubmittedFileName())) {
            return true;
        }
        if (part.getSubmittedFileName() != null) {
            return false;
        }
        try (InputStream text = part.getInputStream()) {
            return CardNumbers.contained(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
