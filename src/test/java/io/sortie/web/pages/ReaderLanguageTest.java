package io.sortie.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // address, cookie, browser, language
                "-,         -,  -,                   en-GB",
                "-,         -,  fr,                  fr-FR",
                "-,         -,  fr-CA,               fr-CA",
                "-,         -,  en-US,               en-US",
                "-,         -,  de,                  de-DE",
                "-,         -,  de-AT,               de-AT",
                "-,         -,  'nl-NL,fr;q=0.8',    fr-FR",
                "-,         -,  nl,                  en-GB",
                "-,         fr, en,                  fr-FR",
                "-,         de, fr,                  de-DE",
                "-,         nl, fr,                  fr-FR",
                "lang=en,   fr, fr,                  en-GB",
                "a=b&lang=fr, en, 'en-US,fr-BE;q=0.5', fr-BE",
                "lang=de,   -,  fr,                  de-DE",
                "lang=nl,   -,  fr,                  fr-FR",
                "lang=fr<,  -,  en,                  en-GB",
            })
    @DisplayName("The address counts first, then the cookie, then the browser, then English")
    void order(String query, String cookie, String browser, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        if (cookie != null) {
            request.setCookies(new Cookie("lang", cookie));
        }
        if (browser != null) {
            request.addHeader("Accept-Language", browser);
        }
        assertThat(new ReaderLanguage().resolveLocale(request)).isEqualTo(Locale.forLanguageTag(expected));
    }

    @ParameterizedTest
    @CsvSource({"/login, en-GB", "/agent/cases/CAN-7K3M-Q9TX, en-GB", "/agents/cancel, de-DE", "/semrush/cancel, de-DE"
    })
    @DisplayName("What staff read has no German: their pages fall back to English as a whole")
    void staff(String path, String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setCookies(new Cookie("lang", "de"));
        request.addHeader("Accept-Language", "de");
        assertThat(new ReaderLanguage().resolveLocale(request)).isEqualTo(Locale.forLanguageTag(expected));
    }

    @Test
    @DisplayName("A choice in the address is kept by a cookie; anything else sets none")
    void cookie() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        request.setQueryString("lang=fr");
        new LanguageCookie().preHandle(request, response, this);
        assertThat(response.getHeader("Set-Cookie")).contains("lang=fr", "HttpOnly", "SameSite=Lax", "Path=/");

        MockHttpServletResponse other = new MockHttpServletResponse();
        request.setQueryString("lang=xx");
        new LanguageCookie().preHandle(request, other, this);
        assertThat(other.getHeader("Set-Cookie")).isNull();
    }
}
