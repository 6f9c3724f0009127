package io.sortie.web.pages;

import io.sortie.brands.Brands;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody lands who knows only the host: the brands' cancel pages and the doors for staff. */
@Controller
class LandingPage {

    private final Brands brands;
    private final boolean demo;

    LandingPage(Brands brands, Environment environment) {
        this.brands = brands;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    ModelAndView land() {
        return new ModelAndView("pages/landing").addAllObjects(Map.of("brands", brands.all(), "demo", demo));
    }
}
