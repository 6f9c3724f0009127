package io.sortie.accounts.http;

import io.sortie.accounts.AccountSystemRefused;
import io.sortie.accounts.AccountSystemUnavailable;
import java.util.Set;

/**
 * What came back, and what it means for the order. Only what the contract names counts as said: a status that some gateway
 * between the two may have made up leaves the outcome unknown, so that it is looked up before another try.
 *
 * @param call what was asked, in the contract's words, for messages
 * @param problem whether the body is declared as problem+json
 * @param retryAfter seconds, or empty
 */
record Answer(String call, int status, boolean problem, String retryAfter, byte[] body) {

    private static final Set<Integer> DONE = Set.of(200, 201);
    private static final Set<Integer> NOTHING_HAPPENED = Set.of(400, 422);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REDIRECTS = 3;

    /** True if the system says itself that there is nothing under this key, or no such account. */
    boolean isNeverSeen() {
        return status == NOT_FOUND && problem;
    }

    /** This answer, if the order was done. */
    Answer success() {
        if (DONE.contains(status)) {
            return this;
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new AccountSystemRefused(said() + ": it does not accept Sortie's credentials. Check"
                    + " sortie.accounts.http.token, or sortie.accounts.http.user and .password, and what they may do");
        }
        if (status == CONFLICT) {
            throw new IllegalArgumentException(said() + ": this key was used for another order");
        }
        if (NOTHING_HAPPENED.contains(status)) {
            throw new AccountSystemRefused(said() + ": it refuses the order");
        }
        throw new AccountSystemUnavailable(said() + reason(), null);
    }

    AccountSystemUnavailable unreadable(String why) {
        return new AccountSystemUnavailable(said() + ", and the answer " + why, null);
    }

    private String said() {
        return "the account system answered " + status + " to " + call;
    }

    private String reason() {
        if (status / 100 == REDIRECTS) {
            return ": redirects are not followed; sortie.accounts.http.base-url has to be the final address";
        }
        if (status == TOO_MANY_REQUESTS && !retryAfter.isEmpty()) {
            return ": it wants to be left alone for " + retryAfter + " s";
        }
        return status == NOT_FOUND ? ": check sortie.accounts.http.base-url" : "";
    }
}
