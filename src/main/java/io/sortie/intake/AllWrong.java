package io.sortie.intake;

import io.sortie.billing.BillingUnavailable;
import io.sortie.problems.Problem;
import io.sortie.problems.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a request, so that a person who fills in a form is told all of it at once. */
public final class AllWrong {

    private static final int NOT_OURS = 500;

    private final List<Problem> problems = new ArrayList<>();

    /** Tries a check. Another system that does not answer says nothing of what is wrong. */
    public AllWrong tried(Runnable check) {
        try {
            check.run();
        } catch (Problem problem) {
            if (problem.status() < NOT_OURS) {
                problems.add(problem);
            }
        } catch (BillingUnavailable away) {
            return this;
        }
        return this;
    }

    /** The same, unless one of these fields was found wrong: then there is nothing to look up. */
    public AllWrong unlessWrong(Set<String> fields, Runnable check) {
        boolean wrong = problems.stream()
                .flatMap(problem -> problem.errors().stream())
                .map(FieldError::field)
                .anyMatch(fields::contains);
        return wrong ? this : tried(check);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
