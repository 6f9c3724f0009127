package io.sortie.web.pages;

import io.sortie.brands.Brands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public way to ask for an account to be erased: form, summary, notification [SEM-14, SEM-15, LAW-22]. */
@Controller
@RequestMapping("/{brandId}/delete-account")
class DeletionPages extends RequestPages<DeletionWay, DeletionForm> {

    private final Brands brands;

    DeletionPages(Brands brands, DeletionSteps steps) {
        super(steps);
        this.brands = brands;
    }

    @ModelAttribute("way")
    DeletionWay way(@PathVariable String brandId) {
        return brands.find(brandId).map(DeletionWay::open).orElseThrow(PageNotFound::new);
    }

    @GetMapping
    ModelAndView form(
            @ModelAttribute(name = "way", binding = false) DeletionWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way, words);
    }
}
