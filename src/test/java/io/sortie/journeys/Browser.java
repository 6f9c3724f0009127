package io.sortie.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps its cookies, and sends the hidden fields of the form it presses. */
final class Browser {

    /** A form with what it sends. */
    record Form(String action, Map<String, String> entries) {}

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]*)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z_]+)\" value=\"([^\"]*)\"");

    private final CancellationJourney sortie;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private RunningSortie.Answer page;

    Browser(CancellationJourney sortie) {
        this.sortie = sortie;
    }

    Browser open(String path) {
        return seen(sortie.get(path, null, "Cookie", cookieLine()));
    }

    /** Fills these fields into the form with this action on the page that is open, and presses its button. */
    Browser submit(String action, Map<String, String> fields) {
        Form form = form(action);
        form.entries().putAll(fields);
        return send(form);
    }

    /** The form with this action as it stands on the page, to be sent as often as somebody presses. */
    Form form(String action) {
        return new Form(action, hidden(action));
    }

    Browser send(Form form) {
        String body = form.entries().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return seen(sortie.post(
                form.action(),
                body,
                null,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookieLine()));
    }

    /** The page that is open now. */
    RunningSortie.Answer page() {
        return page;
    }

    String text() {
        return page.text();
    }

    private Browser seen(RunningSortie.Answer answer) {
        answer.raw().headers().allValues("Set-Cookie").forEach(line -> {
            String[] cookie = line.split(";")[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        });
        page = answer;
        return this;
    }

    private Map<String, String> hidden(String action) {
        Matcher forms = FORM.matcher(page.text());
        Map<String, String> entries = new LinkedHashMap<>();
        while (forms.find()) {
            if (forms.group(1).equals(action)) {
                Matcher fields = HIDDEN.matcher(forms.group());
                while (fields.find()) {
                    entries.put(fields.group(1), fields.group(2));
                }
                return entries;
            }
        }
        throw new AssertionError("no form " + action + " on the page: " + page.text());
    }

    private String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
