package io.sortie.web.pages;

import io.sortie.billing.BillingUnavailable;
import io.sortie.cases.CaseReference;
import io.sortie.cases.TimelineWords;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import io.sortie.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What every page has: its words, the language links, and plain pages for what cannot be shown. */
@ControllerAdvice(basePackageClasses = PageModel.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageModel {

    private final Wording wording;
    private final TimelineWords timeline;
    private final Refusals refusals;

    PageModel(Wording wording, TimelineWords timeline, Refusals refusals) {
        this.wording = wording;
        this.timeline = timeline;
        this.refusals = refusals;
    }

    @ModelAttribute("words")
    Words words(Locale locale) {
        return new Words(wording, timeline, locale, ZoneOffset.UTC);
    }

    /**
     * The address that a language link adds {@code lang=} to. A reference is carried on, and the country: a change of
     * language must not lead to the page of another law. No other parameter is.
     */
    @ModelAttribute("languageBase")
    String languageBase(HttpServletRequest request) {
        String reference = request.getParameter("reference");
        String country = CancelDoors.country();
        String base = country == null ? "?" : "?country=" + country + "&";
        try {
            return reference == null ? base : base + "reference=" + new CaseReference(reference) + "&";
        } catch (IllegalArgumentException e) {
            return base;
        }
    }

    @ExceptionHandler(PageNotFound.class)
    ModelAndView notFound(Locale locale) {
        return plain(404, "missing", wording.text("missing.text", locale), locale);
    }

    @ExceptionHandler
    ModelAndView signIn(SignInNeeded needed) {
        return SeeOther.at(needed.path() + "?done=over");
    }

    @ExceptionHandler
    ModelAndView refused(Problem problem, Locale locale) {
        return plain(refusals.of(problem, words(locale)), locale);
    }

    @ExceptionHandler
    ModelAndView refused(BillingUnavailable outage, Locale locale) {
        return plain(refusals.of(outage, words(locale)), locale);
    }

    @ExceptionHandler
    ModelAndView refused(Overtaken lost, Locale locale) {
        return plain(refusals.of(lost, words(locale)), locale);
    }

    private ModelAndView plain(Refusal refusal, Locale locale) {
        return plain(refusal.status(), "refused", refusal.sentence(), locale);
    }

    private ModelAndView plain(int status, String kind, String sentence, Locale locale) {
        ModelAndView page = new ModelAndView("pages/plain", HttpStatusCode.valueOf(status));
        page.addAllObjects(Map.of("words", words(locale), "kind", kind, "sentence", sentence, "languageBase", "?"));
        return page;
    }
}
