package io.sortie.refundfile;

import io.sortie.cases.CaseReference;
import io.sortie.engine.OpenTasks;
import io.sortie.evidence.EvidenceNews;
import org.springframework.stereotype.Component;

/** Files mostly come when a form about the refund is already open: it shows them too. */
@Component
class EvidenceInView implements EvidenceNews {

    private final Refunds refunds;
    private final RefundForm form;
    private final OpenTasks tasks;

    EvidenceInView(Refunds refunds, RefundForm form, OpenTasks tasks) {
        this.refunds = refunds;
        this.form = form;
        this.tasks = tasks;
    }

    @Override
    public void added(CaseReference reference) {
        if (refunds.find(reference).isPresent()) {
            tasks.renew(reference, form.soFar(reference));
        }
    }
}
