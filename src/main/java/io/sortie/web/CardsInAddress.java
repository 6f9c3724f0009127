package io.sortie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for card numbers in the path, the query and those headers that are kept. */
final class CardsInAddress {

    private static final List<String> HEADERS_THAT_ARE_KEPT = List.of("Idempotency-Key", "User-Agent");

    /** A token of ours in an address may hold a number by chance; letters in it tell it from a card. */
    private static final Pattern TOKEN = Pattern.compile("(?=(?:[^/]*[A-Za-z]){4})[A-Za-z0-9_-]{20,}");

    /** The webapps keep browsers from caching with the time in milliseconds, which passes as a card one time in ten. */
    private static final Pattern TIME_AGAINST_CACHES = Pattern.compile("(?<![^&])(?:noCache|bust)=1\\d{12}(?![^&])");

    private CardsInAddress() {}

    /** The names of what holds a card number: "path", a parameter's name, a header's name. */
    static List<String> search(HttpServletRequest request) {
        List<String> found = new ArrayList<>();
        if (inPath(request.getRequestURI())) {
            found.add("path");
        }
        found.addAll(inQuery(request.getQueryString()));
        for (String header : HEADERS_THAT_ARE_KEPT) {
            String value = request.getHeader(header);
            if (CardNumbers.contained(value)) {
                found.add(header);
            }
        }
        return found;
    }

    static boolean inPath(String path) {
        return CardNumbers.contained(withoutTokens(path));
    }

    static List<String> inQuery(String query) {
        String searched =
                query == null ? null : TIME_AGAINST_CACHES.matcher(query).replaceAll("time");
        return FormFields.of(searched).cards();
    }

    private static String withoutTokens(String path) {
        return Stream.of(path.split("/"))
                .map(FormFields::decodedPath)
                .map(segment -> TOKEN.matcher(segment).matches() ? "token" : segment)
                .reduce("", (before, segment) -> before + "/" + segment);
    }
}
