package io.sortie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Card numbers that a customer typed into a form of several fields. The number is taken out, before anything else reads
 * it, and the page shows the form again with all other entries, and which fields it means [SEM-13, LAW-25].
 */
public final class CardsInEntries {

    /** The request's attribute with the names of the fields whose entries were taken out; none where there were none. */
    public static final String FIELDS = "io.sortie.web.CardsInEntries";

    /** The pages that show their form again with what is named under {@link #FIELDS}. */
    private static final Pattern PAGES =
            Pattern.compile("/[^/]+/(?:subscriptions/[^/]+/)?(?:cancel|refund)(?:/notification)?");

    /** Stands in every form of a page of ours. */
    private static final String SENT_BY_A_PAGE = "_csrf";

    private CardsInEntries() {}

    static boolean areShownAgain(HttpServletRequest request, BoundedBody body) {
        return request.getMethod().equals("POST")
                && body.isForm()
                && body.form().values().containsKey(SENT_BY_A_PAGE)
                && PAGES.matcher(request.getServletPath()).matches()
                && ProblemAnswer.isForAPerson(request);
    }

    /** The same request as if those fields had not been filled in. */
    static HttpServletRequest takenOut(HttpServletRequest request, BoundedBody body, List<String> fields) {
        request.setAttribute(FIELDS, fields);
        return new ReplayedRequest(request, body.withoutCards());
    }
}
