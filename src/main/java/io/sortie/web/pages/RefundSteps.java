package io.sortie.web.pages;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import io.sortie.refund.RefundPreview;
import io.sortie.refund.RefundService;
import io.sortie.refundfile.RefundPolicies;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a request for money back, on each {@link RefundWay}. */
@Component
class RefundSteps extends RequestSteps<RefundWay, RefundForm> {

    private final RefundService refunds;
    private final RefundPolicies policies;
    private final TypedNumbers numbers;

    RefundSteps(RefundService refunds, RefundPolicies policies, TypedNumbers numbers, Refusals refusals) {
        super(refusals);
        this.numbers = numbers;
        this.refunds = refunds;
        this.policies = policies;
    }

    /** What the brand's terms ask for; whether the law asks for less is known only when it is sent [SMA-03, SMA-04]. */
    @Override
    ModelAndView page(RefundWay way, RefundForm form, Words words) {
        return new ModelAndView("pages/refund-form")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form)
                .addObject("terms", policies.terms(way.brand().id(), false))
                .addObject("causes", RefundForm.CAUSES)
                .addObject("wishes", RefundForm.OTHER_WISHES);
    }

    @Override
    List<Problem> wrong(RefundWay way, RefundForm form, Words words) {
        return refunds.wrong(way.request(form, words.locale()));
    }

    @Override
    RefundForm written(RefundWay way, RefundForm form) {
        String brand = way.brand().id();
        String subscription = numbers.subscription(brand, form.subscriptionId(), form.email());
        return form.about(subscription, numbers.payment(brand, subscription, form.orderId(), form.email()));
    }

    @Override
    ModelAndView summaryPage(RefundWay way, RefundForm form, Words words) {
        RefundPreview preview = refunds.preview(way.request(form, words.locale()));
        return new ModelAndView("pages/refund-summary")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form.forSubmission())
                .addObject("preview", preview)
                .addObject("words", words.in(preview.zone()));
    }

    @Override
    CaseReference open(RefundWay way, RefundForm form, Words words) {
        return refunds.open(way.request(form, words.locale()), Actor.CUSTOMER, Entry.idempotencyKey(form.submission()))
                .reference();
    }
}
