package io.sortie.web.pages;

import io.sortie.billing.BillingUnavailable;
import io.sortie.brands.Brand;
import io.sortie.brands.Brands;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseFile;
import io.sortie.engine.Overtaken;
import io.sortie.problems.Problem;
import java.util.function.Supplier;
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
    private final CancelViews views;
    private final Refusals refusals;

    CancelPages(Brands brands, CancellationService cancellations, CancelViews views, Refusals refusals) {
        this.brands = brands;
        this.cancellations = cancellations;
        this.views = views;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView form(@PathVariable String brandId, @ModelAttribute(name = "words", binding = false) Words words) {
        return views.form(known(brandId), CancelForm.EMPTY, words);
    }

    @PostMapping(params = "step=edit")
    ModelAndView edit(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        return views.filled(known(brandId), form, words);
    }

    @PostMapping
    ModelAndView summary(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand brand = known(brandId);
        return orRefused(
                brand,
                form,
                words,
                () -> views.summary(
                        brand, form, cancellations.preview(form.request(brand.id(), words.locale())), words));
    }

    @PostMapping("/notification")
    ModelAndView notification(
            @PathVariable String brandId,
            @ModelAttribute("form") CancelForm form,
            @ModelAttribute(name = "words", binding = false) Words words) {
        Brand brand = known(brandId);
        return orRefused(brand, form, words, () -> {
            CaseFile opened =
                    cancellations.open(form.request(brand.id(), words.locale()), Actor.CUSTOMER, form.idempotencyKey());
            return SeeOther.at("/" + brand.id() + "/cancel/received?reference=" + opened.reference());
        });
    }

    /** Whatever is refused, the entries stay and the form says why. */
    private ModelAndView orRefused(Brand brand, CancelForm form, Words words, Supplier<ModelAndView> step) {
        if (!form.errors().isEmpty()) {
            return views.refused(brand, form, refusals.of(form.errors(), words), words);
        }
        try {
            return step.get();
        } catch (Problem problem) {
            return views.refused(brand, form, refusals.of(problem, words), words);
        } catch (BillingUnavailable outage) {
            return views.refused(brand, form, refusals.of(outage, words), words);
        } catch (Overtaken lost) {
            return views.refused(brand, form, refusals.of(lost, words), words);
        }
    }

    private Brand known(String brandId) {
        return brands.find(brandId).orElseThrow(PageNotFound::new);
    }
}
