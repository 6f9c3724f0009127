package io.sortie.web.pages;

import io.sortie.wording.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        List<Locale> offered = isForStaff(request) ? Languages.STAFF : Languages.SPOKEN;
        List<Locale> wished = Collections.list(request.getLocales());
        String chosen = chosen(request, offered);
        return wished.stream()
                .filter(locale -> chosen == null
                        ? Languages.isAmong(offered, locale.getLanguage())
                        : locale.getLanguage().equals(chosen))
                .findFirst()
                .filter(locale -> request.getHeader("Accept-Language") != null)
                .map(locale -> Languages.inRegion(new Locale(locale.getLanguage(), locale.getCountry())))
                .orElseGet(() -> Languages.inRegion(chosen == null ? Locale.ENGLISH : new Locale(chosen)));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        throw new IllegalStateException("the language is chosen in the address");
    }

    /** The language named in the address of this request, or null; anything unsupported counts as none. */
    static String inAddress(HttpServletRequest request) {
        // Not getParameter: that would read the body of a form, which is not ours to do here.
        Matcher asked = IN_QUERY.matcher(Objects.toString(request.getQueryString(), ""));
        return asked.find() ? among(Languages.SPOKEN, asked.group(1)) : null;
    }

    private static String chosen(HttpServletRequest request, List<Locale> offered) {
        String asked = inAddress(request);
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return among(offered, asked == null && cookie != null ? cookie.getValue() : asked);
    }

    private static String among(List<Locale> languages, String language) {
        return Languages.isAmong(languages, language) ? language : null;
    }

    // What staff read has no more languages: a page of theirs in two at once would be worse than one in English.
    private static boolean isForStaff(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/login") || path.startsWith("/agent/");
    }
}
