package io.sortie.web.pages;

/** There is no such page, or nothing that we would tell a stranger about; the reader gets the plain 404 page. */
final class PageNotFound extends RuntimeException {

    PageNotFound() {
        super("no such page", null, false, false);
    }
}
