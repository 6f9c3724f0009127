package io.sortie.web.pages;

import io.sortie.cancellation.CancellationService;
import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a cancellation, on each {@link CancelWay}. */
@Component
class CancelSteps extends RequestSteps<CancelWay, CancelForm> {

    private final CancellationService cancellations;
    private final CancelViews views;
    private final DeclarationCookie declarations;
    private final TypedNumbers numbers;

    CancelSteps(
            CancellationService cancellations,
            CancelViews views,
            DeclarationCookie declarations,
            TypedNumbers numbers,
            Refusals refusals) {
        super(refusals);
        this.numbers = numbers;
        this.cancellations = cancellations;
        this.views = views;
        this.declarations = declarations;
    }

    @Override
    ModelAndView page(CancelWay way, CancelForm form, Words words) {
        return views.form(way, form, words);
    }

    @Override
    Entered checked(CancelWay way, CancelForm form) {
        return form.on(way.page());
    }

    @Override
    List<Problem> wrong(CancelWay way, CancelForm form, Words words) {
        return cancellations.wrong(way.request(form, words.locale()));
    }

    @Override
    CancelForm written(CancelWay way, CancelForm form) {
        return form.about(numbers.subscription(way.brand().id(), form.subscriptionId(), form.email()));
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

    @Override
    void sent(CancelWay way, CaseReference opened) {
        declarations.keep(way.brand(), opened);
    }
}
