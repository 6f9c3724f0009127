package io.sortie.web.pages;

import io.sortie.brands.Brands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public way to cancel: form, summary, notification [SEM-01, CON-07, LAW-01 to LAW-04]. The entries travel as hidden
 * fields; nothing is kept on the server before the last click.
 */
@Controller
@RequestMapping("/{brandId}/cancel")
class CancelPages {

    private final Brands brands;
    private final CancelSteps steps;

    CancelPages(Brands brands, CancelSteps steps) {
        this.brands = brands;
        this.steps = steps;
    }

    @GetMapping
    ModelAndView form(@PathVariable String brandId, @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way(brandId), words);
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.edit(way(brandId), form, words);
    }

    @PostMapping
    ModelAndView summary(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.summary(way(brandId), form, words);
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.notification(way(brandId), form, words);
    }

    private CancelWay way(String brandId) {
        return brands.find(brandId).map(CancelWay::open).orElseThrow(PageNotFound::new);
    }
}
