package io.sortie.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import io.sortie.problems.ProblemTexts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * A refusal from outside the controllers (sign-in, rights, card numbers, size), in the caller's language: problem+json
 * (RFC 9457) for programs, a plain page for a person's browser.
 */
@Component
public class ProblemAnswer {

    private static final List<String> PROGRAM_PATHS =
            List.of("/api/", "/engine-rest", "/camunda/api/", "/v3/", "/actuator");

    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final ITemplateEngine templates;
    private final LocaleResolver languages;

    ProblemAnswer(ProblemTexts texts, ObjectMapper json, ITemplateEngine templates, LocaleResolver localeResolver) {
        this.texts = texts;
        this.json = json;
        this.templates = templates;
        this.languages = localeResolver;
    }

    /** Answers with {@code problem.<slug>.title} and {@code .detail} of the message files. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug)
            throws IOException {
        write(request, response, status, slug, List.of());
    }

    /** The same, naming these fields; what is wrong with each is under {@code problem.<slug>.field}. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String slug,
            List<String> fields)
            throws IOException {
        List<FieldError> errors = fields.stream()
                .map(field -> new FieldError(field, "{problem." + slug + ".field}"))
                .toList();
        Problem problem = new Problem(slug, status.value(), slug, Map.of(), errors);
        Locale locale = languages.resolveLocale(request);
        boolean page = isForAPerson(request);
        String body = page ? page(problem, locale, request, response) : document(problem, locale, request);
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setContentType(page ? "text/html" : "application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
        response.getWriter().flush();
    }

    /** True when a person's browser asks, which is to be shown a page. */
    public static boolean isForAPerson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && PROGRAM_PATHS.stream().noneMatch(address(request)::startsWith);
    }

    /** What was asked for, also when the container has passed an error on to its error page. */
    private static String address(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private String document(Problem problem, Locale locale, HttpServletRequest request) throws IOException {
        ProblemDetail detail = texts.detail(problem, locale);
        instance(request).forEach(detail::setInstance);
        return json.writeValueAsString(detail);
    }

    /** The address asked for, unless it is what must not be repeated or cannot be written as an address. */
    private static Stream<URI> instance(HttpServletRequest request) {
        try {
            return CardsInAddress.inPath(address(request)) ? Stream.empty() : Stream.of(URI.create(address(request)));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private String page(Problem problem, Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var web = JakartaServletWebApplication.buildApplication(request.getServletContext());
        WebContext page = new WebContext(web.buildExchange(request, response), locale);
        page.setVariable("slug", problem.slug());
        page.setVariable("sentence", texts.sentence(problem, locale));
        page.setVariable("unauthenticated", problem.status() == HttpStatus.UNAUTHORIZED.value());
        return templates.process("problem", page);
    }
}
