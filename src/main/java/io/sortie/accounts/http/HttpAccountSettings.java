package io.sortie.accounts.http;

import io.sortie.providers.Guarantees;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;

/**
 * Where the company's account system is, and how Sortie identifies itself: {@code sortie.accounts.http}.
 *
 * @param token sent as bearer token; or else {@code user} and {@code password} by Basic authentication
 * @param keyHonoured how long that system remembers a key; the contract asks for 30 days at least
 */
public record HttpAccountSettings(
        String baseUrl, String token, String user, String password, @DefaultValue("30d") Duration keyHonoured) {

    private static final String PREFIX = "sortie.accounts.http";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    // Anything else would be refused by the HTTP client, in a message that repeats the token.
    private static final String SENDABLE = "[\\x21-\\x7e]+";

    public HttpAccountSettings {
        baseUrl = given(baseUrl).replaceAll("/+$", "");
        token = given(token);
        user = given(user);
        password = password == null ? "" : password;
    }

    /** What is missing or cannot be used, for the sentence at start-up; empty if all is well. */
    public static List<String> missing(Environment environment) {
        HttpAccountSettings settings = of(environment);
        List<String> missing = new ArrayList<>();
        if (!isSafe(settings.baseUrl)) {
            missing.add(PREFIX + ".base-url (an https address; http only on this machine)");
        }
        if (settings.isTokenUsable() == settings.isUserUsable()) {
            missing.add(PREFIX + ".token, or " + PREFIX + ".user and " + PREFIX + ".password (one of the two)");
        }
        if (settings.keyHonoured == null || settings.keyHonoured.isNegative() || settings.keyHonoured.isZero()) {
            missing.add(PREFIX + ".key-honoured (such as 30d)");
        }
        return missing;
    }

    static HttpAccountSettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, HttpAccountSettings.class);
    }

    Guarantees guarantees() {
        return new Guarantees(true, keyHonoured);
    }

    void authorize(HttpHeaders headers) {
        if (isTokenUsable()) {
            headers.setBearerAuth(token);
        } else {
            headers.setBasicAuth(user, password, StandardCharsets.UTF_8);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "account system at " + baseUrl;
    }

    private boolean isTokenUsable() {
        return token.matches(SENDABLE);
    }

    private boolean isUserUsable() {
        return !user.isEmpty() && !user.contains(":") && !password.isBlank();
    }

    /** Credentials never travel in the clear. */
    private static boolean isSafe(String address) {
        try {
            URI uri = new URI(address);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean hidden = "https".equals(uri.getScheme())
                    || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            return plain && hidden && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String given(String text) {
        return text == null ? "" : text.strip();
    }
}
