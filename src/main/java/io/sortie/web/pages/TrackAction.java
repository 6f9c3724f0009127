package io.sortie.web.pages;

/** What a customer can do from the tracking page. */
enum TrackAction {
    UNDO("undo"),
    COME_BACK("reactivation"),
    RESEND_LINK("resend"),
    REPORT_STORE("store-cancelled"),
    WORKS_AGAIN("works-again"),
    STILL_BROKEN("still-broken"),
    REVOKE("revocation"),
    TAKE_EXTENSION("extension"),
    TAKE_REFUND("refund");

    private final String path;

    TrackAction(String path) {
        this.path = path;
    }

    /** Where its form is sent, below the page. */
    public String path() {
        return path;
    }
}
