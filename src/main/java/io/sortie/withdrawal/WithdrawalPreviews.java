package io.sortie.withdrawal;

import io.sortie.withdrawal.WithdrawalIntake.Checked;
import io.sortie.wording.Wording;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What would happen, decided by the same tables that the process uses. */
@Component
class WithdrawalPreviews {

    private final Wording wording;

    WithdrawalPreviews(Wording wording) {
        this.wording = wording;
    }

    WithdrawalPreview of(Checked checked) {
        Judgement judgement = checked.judgement();
        return new WithdrawalPreview(
                judgement.valid(),
                judgement.partDue(),
                wording.text(Judgement.reasonKey(judgement.reason()), LocaleContextHolder.getLocale()),
                judgement.lastDay(),
                checked.stated().customer().zone());
    }
}
