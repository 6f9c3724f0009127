package io.sortie.web.pages;

/** The customer is not signed in, or not any more; the reader is led to the page where that is done. */
final class SignInNeeded extends RuntimeException {

    private final String path;

    SignInNeeded(String path) {
        super("not signed in", null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
