package io.sortie.web.pages;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.intake.TypedNumbers;
import io.sortie.problems.Problem;
import io.sortie.withdrawal.WithdrawalPreview;
import io.sortie.withdrawal.WithdrawalService;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two steps of a withdrawal, the statement and its confirmation by a control of its own [LAW-09, LAW-10]. */
@Component
class WithdrawSteps extends RequestSteps<WithdrawWay, WithdrawForm> {

    private final WithdrawalService withdrawals;
    private final TypedNumbers numbers;

    WithdrawSteps(WithdrawalService withdrawals, TypedNumbers numbers, Refusals refusals) {
        super(refusals);
        this.numbers = numbers;
        this.withdrawals = withdrawals;
    }

    @Override
    ModelAndView page(WithdrawWay way, WithdrawForm form, Words words) {
        return new ModelAndView("pages/withdraw-form")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form);
    }

    @Override
    List<Problem> wrong(WithdrawWay way, WithdrawForm form, Words words) {
        return withdrawals.wrong(way.request(form, words.locale()));
    }

    @Override
    WithdrawForm written(WithdrawWay way, WithdrawForm form) {
        return form.about(numbers.contract(way.brand().id(), form.contract(), form.email()));
    }

    @Override
    ModelAndView summaryPage(WithdrawWay way, WithdrawForm form, Words words) {
        WithdrawalPreview preview = withdrawals.preview(way.request(form, words.locale()));
        return new ModelAndView("pages/withdraw-summary")
                .addObject("way", way)
                .addObject("brand", way.brand())
                .addObject("form", form.forSubmission())
                .addObject("preview", preview)
                .addObject("words", words.in(preview.zone()));
    }

    @Override
    CaseReference open(WithdrawWay way, WithdrawForm form, Words words) {
        return withdrawals
                .open(way.request(form, words.locale()), Actor.CUSTOMER, Entry.idempotencyKey(form.submission()))
                .reference();
    }
}
