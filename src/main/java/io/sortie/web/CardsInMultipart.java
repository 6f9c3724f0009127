package io.sortie.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for card numbers in multipart forms that another reader than Spring's takes (engine-rest): in names, file names
 * and texts; not inside files.
 */
final class CardsInMultipart {

    private static final Pattern PART =
            Pattern.compile("(?is)content-disposition:(?<headers>.*?)(?:\\r?\\n){2}(?<text>.*?)(?=\\r?\\n--|\\z)");
    private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"?([^\";]*)");
    private static final Pattern FILE = Pattern.compile("(?i)\\bfilename\\*?=");

    private CardsInMultipart() {}

    static List<String> search(String body) {
        List<String> found = new ArrayList<>();
        Matcher part = PART.matcher(body);
        while (part.find()) {
            String headers = FormFields.decodedPath(part.group("headers"));
            boolean isText = !FILE.matcher(headers).find();
            if (CardNumbers.contained(headers) || isText && CardNumbers.contained(part.group("text"))) {
                Matcher name = NAME.matcher(headers);
                found.add(FieldPath.shown(name.find() ? name.group(1) : "body"));
            }
        }
        return found;
    }
}
