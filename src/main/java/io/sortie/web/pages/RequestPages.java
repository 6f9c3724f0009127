package io.sortie.web.pages;

import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The addresses that every way has below its own. Each way is found, and checked, before its steps. */
abstract class RequestPages<W extends RequestWay<F>, F extends Entered> {

    final RequestSteps<W, F> steps;

    RequestPages(RequestSteps<W, F> steps) {
        this.steps = steps;
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.edit(way, form, words);
    }

    @PostMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way, form, words);
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.notification(way, form, words);
    }
}
