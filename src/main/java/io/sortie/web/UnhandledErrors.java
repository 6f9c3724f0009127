package io.sortie.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors that no controller answered, such as an address where nothing is: problem+json for programs whatever format they
 * asked for, the plain page for a person's browser.
 */
@Controller
class UnhandledErrors implements ErrorController {

    private static final Set<Integer> WORDED = Set.of(400, 404, 405, 406, 413, 415);

    private final ProblemAnswer problems;

    UnhandledErrors(ProblemAnswer problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        if (ProblemAnswer.isForAPerson(request)) {
            return new ModelAndView("error", Map.of("status", status.value()), status);
        }
        problems.write(request, response, status, slug(status));
        return null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : null;
        return status == null || !status.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String slug(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return "http-" + status.value();
        }
        return status.is4xxClientError() ? "http-400" : "internal";
    }
}
