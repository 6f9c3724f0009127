package io.sortie.web.pages;

import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cancellation.CancellationPreview;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.problems.Problem;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
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
    private final CancellationService cancellations;

    CancelPages(Brands brands, CancellationService cancellations) {
        this.brands = brands;
        this.cancellations = cancellations;
    }

    @GetMapping
    ModelAndView form(@PathVariable String brandId, @ModelAttribute(name = "words", binding = false) Words words) {
        return form(known(brandId), CancelForm.EMPTY, null, words);
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return resumed(form(known(brandId), form, null, words));
    }

    @PostMapping
    ModelAndView summary(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand known = known(brandId);
        if (!form.errors().isEmpty()) {
            return refused(known, form, Refusal.of(form.errors(), words), words);
        }
        try {
            return summary(known, form, cancellations.preview(form.request(known.id(), words.locale())), words);
        } catch (Problem problem) {
            return refused(known, form, Refusal.of(problem, words), words);
        }
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand known = known(brandId);
        if (!form.errors().isEmpty()) {
            return refused(known, form, Refusal.of(form.errors(), words), words);
        }
        try {
            CaseFile opened =
                    cancellations.open(form.request(known.id(), words.locale()), Actor.CUSTOMER, form.idempotencyKey());
            return SeeOther.at("/" + known.id() + "/cancel/received?reference=" + opened.reference());
        } catch (Problem problem) {
            return refused(known, form, Refusal.of(problem, words), words);
        }
    }

    private static ModelAndView summary(Brand brand, CancelForm form, CancellationPreview preview, Words words) {
        Words here = words.in(brand.zone());
        ModelAndView page = new ModelAndView("pages/cancel-summary");
        page.addAllObjects(Map.of(
                "brand", brand,
                "form", form.forSubmission(),
                "preview", preview,
                "words", here));
        return resumed(page);
    }

    private static ModelAndView form(Brand brand, CancelForm form, Refusal refusal, Words words) {
        ModelAndView page = new ModelAndView("pages/cancel-form");
        page.addAllObjects(Map.of(
                "brand",
                brand,
                "form",
                form,
                "reasons",
                Choices.REASONS,
                "resolutions",
                Choices.RESOLUTIONS,
                "countries",
                Choices.countries(words),
                "words",
                words.in(brand.zone())));
        page.addObject("refusal", refusal);
        return page;
    }

    private static ModelAndView refused(Brand brand, CancelForm form, Refusal refusal, Words words) {
        ModelAndView page = form(brand, form, refusal, words);
        page.setStatus(HttpStatusCode.valueOf(refusal.status()));
        return resumed(page);
    }

    // A page that answers a POST takes the entries along when the reader changes the language.
    private static ModelAndView resumed(ModelAndView page) {
        return page.addObject("languageForm", "entries");
    }

    private Brand known(String brandId) {
        return brands.find(brandId).orElseThrow(PageNotFound::new);
    }
}
