package io.sortie.web.pages;

import io.sortie.web.CardsInEntries;
import java.util.List;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * The addresses that every way has below its own. Each way is found, and checked, before its steps. What a card number was
 * taken out of goes no further than back to its form.
 */
abstract class RequestPages<W extends RequestWay<F>, F extends Entered> {

    final RequestSteps<W, F> steps;

    RequestPages(RequestSteps<W, F> steps) {
        this.steps = steps;
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @RequestAttribute(name = CardsInEntries.FIELDS, required = false) List<String> cards,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return cards == null ? steps.edit(way, form, words) : steps.cardNumber(way, form, cards, words);
    }

    @PostMapping
    ModelAndView summary(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @RequestAttribute(name = CardsInEntries.FIELDS, required = false) List<String> cards,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return cards == null ? steps.summary(way, form, words) : steps.cardNumber(way, form, cards, words);
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @ModelAttribute(name = "way", binding = false) W way,
            @ModelAttribute("form") F form,
            @RequestAttribute(name = CardsInEntries.FIELDS, required = false) List<String> cards,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return cards == null ? steps.notification(way, form, words) : steps.cardNumber(way, form, cards, words);
    }
}
