package io.sortie.problems;

import io.sortie.wording.Wording;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Problems put into words, for every door that refuses something. */
@Component
public class ProblemTexts {

    private final Wording wording;

    public ProblemTexts(Wording wording) {
        this.wording = wording;
    }

    /** RFC 9457, with {@code errors} by field. */
    public ProblemDetail detail(Problem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("urn:sortie:problem:" + problem.slug()));
        detail.setTitle(wording.text("problem." + problem.key() + ".title", locale, problem.values()));
        detail.setDetail(sentence(problem, locale));
        if (!problem.errors().isEmpty()) {
            detail.setProperty("errors", errors(problem, locale));
        }
        return detail;
    }

    public String sentence(Problem problem, Locale locale) {
        return wording.text("problem." + problem.key() + ".detail", locale, problem.values());
    }

    /** The fields and what is wrong with each; a message in braces is a key of the message files. */
    public List<Map<String, String>> errors(Problem problem, Locale locale) {
        return problem.errors().stream()
                .<Map<String, String>>map(error -> new TreeMap<>(
                        Map.of("field", error.field(), "message", message(error.message(), problem.values(), locale))))
                .toList();
    }

    private String message(String message, Map<String, String> values, Locale locale) {
        return message.startsWith("{")
                ? wording.text(message.substring(1, message.length() - 1), locale, values)
                : wording.text(message, locale);
    }
}
