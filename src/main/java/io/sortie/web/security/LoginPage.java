package io.sortie.web.security;

import io.sortie.wording.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one sign-in page for agents, analysts and administrators, in the browser's language. */
@Controller
class LoginPage {

    /**
     * @param next where to go afterwards, if it is a door of ours
     * @param outcome of the last attempt: {@code wrong}, {@code later} (too many), {@code out} (signed out)
     */
    @GetMapping("/login")
    String show(
            @RequestParam(required = false) String next, @RequestParam(required = false) String outcome, Model model) {
        boolean allowed = SignInTarget.isAllowed(next);
        model.addAttribute("next", allowed ? next : null);
        model.addAttribute("outcome", outcome);
        model.addAttribute("languageBase", allowed ? "?next=" + next + "&" : "?");
        model.addAttribute("languages", Languages.STAFF);
        return "login";
    }
}
