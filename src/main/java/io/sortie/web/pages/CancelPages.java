package io.sortie.web.pages;

import io.sortie.brands.Brands;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The public way to cancel: form, summary, notification [SEM-01, CON-07, LAW-01 to LAW-04]. The entries travel as hidden
 * fields; nothing is kept on the server before the last click.
 */
@Controller
@RequestMapping("/{brandId}/cancel")
class CancelPages extends RequestPages<CancelWay, CancelForm> {

    private final Brands brands;
    private final CancelDoors doors;

    CancelPages(Brands brands, CancelDoors doors, CancelSteps steps) {
        super(steps);
        this.brands = brands;
        this.doors = doors;
    }

    @ModelAttribute("way")
    CancelWay way(@PathVariable String brandId, @RequestParam(required = false) String country, Locale locale) {
        return brands.find(brandId)
                .map(brand -> new CancelWay(brand, null, doors.of(brand, country, locale.getLanguage())))
                .orElseThrow(PageNotFound::new);
    }

    @GetMapping
    ModelAndView form(
            @ModelAttribute(name = "way", binding = false) CancelWay way,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return steps.form(way, words).addObject("country", CancelDoors.country());
    }
}
