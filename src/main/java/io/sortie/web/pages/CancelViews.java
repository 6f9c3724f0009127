package io.sortie.web.pages;

import io.sortie.billing.CustomerType;
import io.sortie.cancellation.CancellationPreview;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form and the summary with all that they show. */
@Component
class CancelViews {

    private final Clock clock;

    CancelViews(Clock clock) {
        this.clock = clock;
    }

    /** Where there is no summary the form itself is what is sent, once. */
    ModelAndView form(CancelWay way, CancelForm form, Words words) {
        return new ModelAndView(way.page().statutory() ? "pages/cancel-law" : "pages/cancel-form")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", way.page().summary() ? form : form.forSubmission())
                .addObject("kinds", Choices.KINDS)
                .addObject("types", CustomerType.values())
                .addObject("reasons", Choices.REASONS)
                .addObject("resolutions", Choices.RESOLUTIONS)
                .addObject("offers", Choices.besides(way.brand()))
                .addObject("countries", way.asks("country") ? Choices.countries(words) : List.of());
    }

    ModelAndView summary(CancelWay way, CancelForm form, CancellationPreview preview, Words words) {
        return new ModelAndView("pages/cancel-summary")
                .addAllObjects(Map.of(
                        "way", way,
                        "brand", way.brand(),
                        "form", form.forSubmission(),
                        "preview", preview,
                        "ends", Ends.of(preview, clock.instant()),
                        "words", words.in(preview.zone())));
    }
}
