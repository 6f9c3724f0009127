package io.sortie.web.pages;

import io.sortie.billing.Subscription;
import io.sortie.brands.Brand;
import org.springframework.web.util.UriUtils;

/**
 * By which way the pages of a request are walked: the public form [SEM-01, SEM-22], or signed in from a subscription,
 * where nothing that is on file is asked for again [SEM-04, SPL-01, CON-05].
 *
 * @param <F> the form of this request
 */
interface RequestWay<F extends Entered> {

    Brand brand();

    /** The signed-in customer's own, or null on the public way. */
    Subscription subscription();

    /** What is asked for, as the addresses call it: "cancel". */
    String name();

    F empty();

    /** The entries with what is on file instead of what the browser sent for it. */
    F known(F form);

    default boolean signedIn() {
        return subscription() != null;
    }

    /** Where the pages of this way stand. */
    default String base() {
        return (signedIn()
                        ? SignInCookie.path(brand()) + "/"
                                + UriUtils.encodePathSegment(subscription().id(), "UTF-8")
                        : "/" + brand().id())
                + "/" + name();
    }
}
