package io.sortie.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As {@code Browser}, but by the rules of real ones: cookies go where their path says, and redirects are followed. */
final class CustomerBrowser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private HttpResponse<String> shown;

    CustomerBrowser(String base) {
        this.base = base;
    }

    CustomerBrowser open(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Sends the form of the shown page that goes to this path, with its hidden fields and these entries. */
    CustomerBrowser submit(String path, String... entries) {
        Map<String, String> fields = hidden(path);
        for (int i = 0; i < entries.length; i += 2) {
            fields.put(entries[i], entries[i + 1]);
        }
        return post(path, fields);
    }

    CustomerBrowser post(String path, Map<String, String> fields) {
        return post(URI.create(base + path), fields);
    }

    /** Sends a form to the address of the shown page, wherever that is. */
    CustomerBrowser answerHere(Map<String, String> fields) {
        return post(shown.uri(), fields);
    }

    /** Where the answer to such a form leads, without going there. */
    String answerOf(Map<String, String> fields) {
        HttpClient staying = HttpClient.newBuilder().cookieHandler(cookies).build();
        try {
            return staying.send(form(shown.uri(), fields).build(), HttpResponse.BodyHandlers.ofString())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CustomerBrowser post(URI address, Map<String, String> fields) {
        return send(form(address, fields));
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    int status() {
        return shown.statusCode();
    }

    String path() {
        return shown.uri().getPath();
    }

    String query() {
        return shown.uri().getQuery();
    }

    String page() {
        return shown.body();
    }

    /** The address below this path that led on to the shown page. */
    URI redirectedBy(String path) {
        return Stream.iterate(
                        shown, Objects::nonNull, it -> it.previousResponse().orElse(null))
                .map(HttpResponse::uri)
                .filter(address -> address.getPath().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The first answer on the way to the shown page, before redirects. */
    HttpResponse<String> answer() {
        HttpResponse<String> first = shown;
        while (first.previousResponse().isPresent()) {
            first = first.previousResponse().get();
        }
        return first;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    Map<String, String> hidden(String path) {
        Matcher form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(path) + "\".*?</form>")
                .matcher(shown.body());
        if (!form.find()) {
            throw new AssertionError("no form to " + path + " on " + shown.uri() + "\n" + shown.body());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form.group())
                .results()
                .forEach(field -> fields.put(field.group(1), field.group(2) == null ? "" : field.group(2)));
        return fields;
    }

    private CustomerBrowser send(HttpRequest.Builder request) {
        try {
            shown = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
