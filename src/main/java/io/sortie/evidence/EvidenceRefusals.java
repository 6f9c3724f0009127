package io.sortie.evidence;

import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.util.List;
import java.util.Map;

/** Why a file is not taken; every sentence stands beside the field {@code file}. */
public final class EvidenceRefusals {

    /** The field of the form that files are sent in. */
    public static final String FIELD = "file";

    private EvidenceRefusals() {}

    /** 413: one file, or all together, are larger than can be taken. */
    public static Problem tooLarge(EvidenceLimits limits) {
        return new Problem(
                "too-large",
                413,
                "files-too-large",
                Map.of("size", String.valueOf(limits.fileSize().toMegabytes())),
                beside("file-size"));
    }

    /** 415: files come in a form of several parts, in no other way. */
    public static Problem notInParts() {
        return new Problem("http-415", 415, "not-in-parts", Map.of(), List.of());
    }

    /** 422: no file at all. */
    public static Problem missing() {
        return invalid("file-missing", Map.of());
    }

    static Problem empty(String name) {
        return invalid("file-empty", Map.of("name", name));
    }

    static Problem type(String name) {
        return invalid("file-type", Map.of("name", name));
    }

    static Problem unnamed() {
        return invalid("file-name", Map.of());
    }

    static Problem tooMany(EvidenceLimits limits) {
        return invalid("file-count", Map.of("files", String.valueOf(limits.files())));
    }

    /** Never repeats the name: the number may stand in it. */
    static Problem cardInName() {
        return card("file-card-name", Map.of());
    }

    static Problem cardIn(String name) {
        return card("file-card", Map.of("name", name));
    }

    /** 409: the case is closed, so nothing more is added to it. */
    static Problem closed() {
        return Problem.state("evidence-closed", Map.of());
    }

    private static Problem card(String key, Map<String, String> values) {
        return new Problem("card-number", 422, "card-number", values, beside(key));
    }

    private static Problem invalid(String key, Map<String, String> values) {
        return new Problem("invalid-request", 422, "invalid-request", values, beside(key));
    }

    private static List<FieldError> beside(String key) {
        return List.of(new FieldError(FIELD, "{invalid." + key + "}"));
    }
}
