package io.sortie.web.pages;

import io.sortie.brands.Brands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The public way to withdraw from a contract: statement, summary, confirmation; no sign-in and no link [LAW-08 to LAW-10]. */
@Controller
@RequestMapping("/{brandId}/withdraw")
class WithdrawPages extends RequestPages<WithdrawWay, WithdrawForm> {

    private final Brands brands;

    WithdrawPages(Brands brands, WithdrawSteps steps) {
        super(steps);
        this.brands = brands;
    }

    @ModelAttribute("way")
    WithdrawWay way(@PathVariable String brandId) {
        return brands.find(brandId).map(WithdrawWay::open).orElseThrow(PageNotFound::new);
    }

    @GetMapping
    ModelAndView form(
            @ModelAttribute(name = "way", binding = false) WithdrawWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way, words);
    }
}
