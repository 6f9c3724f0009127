package io.sortie.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name that a stranger gave a file, made safe to show and to save under. */
final class SafeFileName {

    /** In characters; with an ending it stays below what file systems take, whatever the script. */
    private static final int LONGEST = 120;

    // Control and format characters (marks that turn the direction of what follows among them), separators of lines,
    // and halves of characters. What is left reads in the order it is stored in.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*%]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private SafeFileName() {}

    /** The last step of a path, without what misleads; empty when nothing is left. */
    static String of(String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        name = NOT_IN_NAMES.matcher(name).replaceAll("_").replaceAll("\\p{Zs}+", " ");
        return EDGES.matcher(shortened(name)).replaceAll("");
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasEnding = dot > 0 && name.length() - dot <= 6;
        String ending = hasEnding ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
