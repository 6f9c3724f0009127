package io.sortie.web.pages;

import io.sortie.brands.Brands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public way to ask for a refund: form, summary, notification [SEM-22, SMA-03, SMA-04]. */
@Controller
@RequestMapping("/{brandId}/refund")
class RefundPages extends RequestPages<RefundWay, RefundForm> {

    private final Brands brands;

    RefundPages(Brands brands, RefundSteps steps) {
        super(steps);
        this.brands = brands;
    }

    @ModelAttribute("way")
    RefundWay way(@PathVariable String brandId) {
        return brands.find(brandId).map(RefundWay::open).orElseThrow(PageNotFound::new);
    }

    @GetMapping
    ModelAndView form(
            @ModelAttribute(name = "way", binding = false) RefundWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way, words);
    }
}
