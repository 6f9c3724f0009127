package io.sortie.web.pages;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.withdrawal.WithdrawalPreview;
import io.sortie.withdrawal.WithdrawalService;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two steps of a withdrawal, the statement and its confirmation by a control of its own [LAW-09, LAW-10]. */
@Component
class WithdrawSteps extends RequestSteps<WithdrawWay, WithdrawForm> {

    private final WithdrawalService withdrawals;

    WithdrawSteps(WithdrawalService withdrawals, Refusals refusals) {
        super(refusals);
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
