package io.sortie.web.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** After a POST: "303, look there", so that loading the page again repeats nothing. */
final class SeeOther {

    private SeeOther() {}

    /** @param path within this application; the Host header plays no part in it */
    static ModelAndView at(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
