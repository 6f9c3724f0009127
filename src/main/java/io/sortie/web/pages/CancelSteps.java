package io.sortie.web.pages;

import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a cancellation, on each {@link CancelWay}. */
@Component
class CancelSteps extends RequestSteps<CancelWay, CancelForm> {

    private final CancellationService cancellations;
    private final CancelViews views;

    CancelSteps(CancellationService cancellations, CancelViews views, Refusals refusals) {
        super(refusals);
        this.cancellations = cancellations;
        this.views = views;
    }

    @Override
    ModelAndView page(CancelWay way, CancelForm form, Words words) {
        return views.form(way, form, words);
    }

    @Override
    Entered checked(CancelWay way, CancelForm form) {
        return form.with(way.page());
    }

    @Override
    ModelAndView summaryPage(CancelWay way, CancelForm form, Words words) {
        return views.summary(way, form, cancellations.preview(way.request(form, words.locale())), words);
    }

    @Override
    CaseReference open(CancelWay way, CancelForm form, Words words) {
        return cancellations
                .open(way.request(form, words.locale()), Actor.CUSTOMER, Entry.idempotencyKey(form.submission()))
                .reference();
    }
}
