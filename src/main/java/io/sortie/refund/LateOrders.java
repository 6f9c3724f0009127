package io.sortie.refund;

import io.sortie.cases.Actor;
import io.sortie.cases.CaseReference;
import io.sortie.cases.Timeline;
import io.sortie.forms.Answers;
import io.sortie.refundfile.RefundForm;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What supervisors do about a refund that is granted and was not ordered by the promised day [SEM-21, LAW-12]. */
@Service
class LateOrders {

    private final RefundForm form;
    private final Timeline timeline;

    LateOrders(RefundForm form, Timeline timeline) {
        this.form = form;
        this.timeline = timeline;
    }

    @Transactional
    Map<String, Object> present(CaseReference reference) {
        timeline.add(reference, Actor.SORTIE, null, "refund-order-late", Map.of());
        Map<String, Object> shown = form.of(reference);
        shown.put("orderNote", "");
        return shown;
    }

    @Transactional
    void record(CaseReference reference, Actor person, Map<String, Object> entered) {
        String note = new Answers(entered).note("orderNote");
        timeline.add(reference, person, null, "refund-order-sped-up", Map.of("note", note));
    }
}
