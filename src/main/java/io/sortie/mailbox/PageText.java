package io.sortie.mailbox;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What is read of a web page in a mail. */
final class PageText {

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head|title)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern BREAK = Pattern.compile("(?i)<(br|/p|/div|/tr|/li|/h[1-6]|hr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private PageText() {}

    static String of(String html) {
        String text = UNSEEN.matcher(html).replaceAll(" ").replaceAll("\\s+", " ");
        text = TAG.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
        return HtmlUtils.htmlUnescape(text).replace('\u00A0', ' ').replaceAll("[ \\t]+", " ");
    }
}
