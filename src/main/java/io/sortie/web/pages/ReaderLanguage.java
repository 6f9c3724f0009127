package io.sortie.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: {@code ?lang=} in the address, else the cookie of an earlier choice, else what the browser asks
 * for, else English. The region of the browser's wish is kept, for the form of dates.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    static final String NAME = "lang";
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=(en|fr)(?:&|$)");
    private static final Map<String, Locale> SUPPORTED = Map.of("en", Locale.UK, "fr", Locale.FRANCE);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> wished = Collections.list(request.getLocales());
        String chosen = chosen(request);
        return wished.stream()
                .filter(locale -> chosen == null
                        ? SUPPORTED.containsKey(locale.getLanguage())
                        : locale.getLanguage().equals(chosen))
                .findFirst()
                .filter(locale -> request.getHeader("Accept-Language") != null)
                .map(locale -> locale.getCountry().isEmpty()
                        ? SUPPORTED.get(locale.getLanguage())
                        : new Locale(locale.getLanguage(), locale.getCountry()))
                .orElseGet(() -> SUPPORTED.get(chosen == null ? "en" : chosen));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new IllegalStateException("the language is chosen in the address");
    }

    /** The language named in the address of this request, or null; anything unsupported counts as none. */
    static String inAddress(HttpServletRequest request) {
        // Not getParameter: that would read the body of a form, which is not ours to do here.
        Matcher asked = IN_QUERY.matcher(Objects.toString(request.getQueryString(), ""));
        return asked.find() ? asked.group(1) : null;
    }

    private static String chosen(HttpServletRequest request) {
        String asked = inAddress(request);
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (asked == null && cookie != null && SUPPORTED.containsKey(cookie.getValue())) {
            return cookie.getValue();
        }
        return asked;
    }
}
