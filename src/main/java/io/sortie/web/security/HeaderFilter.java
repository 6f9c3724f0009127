package io.sortie.web.security;

import io.sortie.web.ProblemAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses headers that nobody could read: each of those who try (Tomcat for files, Spring, Jersey) would fail in its own
 * way, with a 500 and pages of log for every stranger who sends one [S11].
 */
@Component
@Order(AddressFilter.BEFORE_ALL_THAT_READ_THE_PATH + 1)
class HeaderFilter extends OncePerRequestFilter {

    private static final Pattern LANGUAGE =
            Pattern.compile("(\\*|[A-Za-z]{1,8}([-_][A-Za-z0-9]{1,8})*)( *; *q *= *[0-9.]{1,5})?");

    private final ProblemAnswer problems;

    HeaderFilter(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Collections.list(request.getHeaders("Accept-Language")).stream().allMatch(HeaderFilter::areLanguages)) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "unreadable-headers");
        } else if (!isReadable(request.getContentType())) {
            problems.write(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http-415");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean areLanguages(String header) {
        return Stream.of(header.split(","))
                .map(String::strip)
                .allMatch(part -> part.isEmpty() || LANGUAGE.matcher(part).matches());
    }

    private static boolean isReadable(String contentType) {
        if (contentType == null || contentType.isBlank()) {
            return true;
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean inParts = type.getType().equals("multipart");
            return type.isConcrete() && (!inParts || type.getParameter("boundary") != null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
