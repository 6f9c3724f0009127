package io.sortie.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every request that holds a full card number, anywhere, before anything else reads it [SEM-13, LAW-25, S20]; and
 * every text larger than 1 MB, before it takes up memory. Comes before Spring's own filters, some of which read forms.
 * Evidence alone passes, larger than that: {@link Uploads} looks through it once its sender is known.
 */
@Component
@Order(CardNumberFilter.BEFORE_FILTERS_THAT_READ_FORMS)
public class CardNumberFilter extends OncePerRequestFilter {

    static final int BEFORE_FILTERS_THAT_READ_FORMS = -10_500;

    private static final Logger LOG = LoggerFactory.getLogger(CardNumberFilter.class);

    private final ProblemAnswer problems;

    CardNumberFilter(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> inAddress = CardsInAddress.search(request);
        if (!inAddress.isEmpty()) {
            refuse(request, response, inAddress);
        } else if (!BoundedBody.isSent(request) || Uploads.areExpected(request)) {
            chain.doFilter(request, response);
        } else if (CardsInUpload.canRead(request)) {
            afterSearchOfUpload(request, response, chain);
        } else {
            afterSearchOfBody(request, response, chain);
        }
    }

    private void afterSearchOfUpload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<List<String>> found = CardsInUpload.search(request);
        if (found.isEmpty()) {
            response.setHeader("Connection", "close");
            problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
        } else if (found.get().isEmpty()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, found.get());
        }
    }

    private void afterSearchOfBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<BoundedBody> body = BoundedBody.read(request);
        if (body.isEmpty()) {
            response.setHeader("Connection", "close");
            problems.write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
            return;
        }
        List<String> found = body.get().cards();
        if (found.isEmpty()) {
            chain.doFilter(new ReplayedRequest(request, body.get()), response);
        } else if (CardsInEntries.areShownAgain(request, body.get())) {
            LOG.info("A form with a card number is shown again without");
            chain.doFilter(CardsInEntries.takenOut(request, body.get(), found), response);
        } else {
            refuse(request, response, found);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, List<String> fields)
            throws IOException {
        LOG.info("A {} request with a card number was refused", request.getMethod());
        problems.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "card-number", fields);
    }
}
