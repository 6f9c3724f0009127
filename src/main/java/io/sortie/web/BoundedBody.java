package io.sortie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The whole body of a request, at most 1 MB of it, and its media type in lower case. */
record BoundedBody(byte[] bytes, String mediaType, Charset charset) {

    static final int LIMIT = 1 << 20;

    /** So much of a body that is too large is still read, else the sender's connection breaks before the answer. */
    private static final long PATIENCE = 32L << 20;

    private static final Set<String> USUALLY_WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE");

    static boolean isSent(HttpServletRequest request) {
        long announced = request.getContentLengthLong();
        boolean inChunks = request.getHeader("Transfer-Encoding") != null;
        return announced > 0 || inChunks || announced < 0 && !USUALLY_WITHOUT_BODY.contains(request.getMethod());
    }

    /** The body, or nothing when it is too large; what was announced does not count, what arrives does. */
    static Optional<BoundedBody> read(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length <= LIMIT) {
            return Optional.of(new BoundedBody(bytes, mediaType(request), charset(request)));
        }
        byte[] thrownAway = new byte[1 << 16];
        long seen = bytes.length;
        for (int read = 0; read >= 0 && seen < PATIENCE; seen += read) {
            read = body.read(thrownAway);
        }
        return Optional.empty();
    }

    /** The names of the fields that hold a card number. */
    List<String> cards() {
        if (isForm()) {
            return form().cards();
        }
        if (mediaType.startsWith("multipart/")) {
            return CardsInMultipart.search(text());
        }
        Optional<List<String>> inJson = CardsInJson.search(bytes);
        if (inJson.isPresent() && (isJsonDocument() || !inJson.get().isEmpty())) {
            return inJson.get();
        }
        return CardNumbers.contained(text()) ? List.of("body") : List.of();
    }

    /** A lone text or number would also be readable as JSON, but whoever takes it may take it as text. */
    private boolean isJsonDocument() {
        String start = text().stripLeading();
        return mediaType.contains("json") && (start.startsWith("{") || start.startsWith("["));
    }

    boolean isForm() {
        return mediaType.startsWith("application/x-www-form-urlencoded");
    }

    FormFields form() {
        return FormFields.of(text());
    }

    /** The form without the fields that hold a card number. */
    BoundedBody withoutCards() {
        return new BoundedBody(form().withoutCards().encoded().getBytes(StandardCharsets.UTF_8), mediaType, charset);
    }

    private String text() {
        return new String(bytes, charset);
    }

    private static String mediaType(HttpServletRequest request) {
        return request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
    }

    private static Charset charset(HttpServletRequest request) {
        String name = request.getCharacterEncoding();
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
