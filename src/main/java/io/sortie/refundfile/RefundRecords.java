package io.sortie.refundfile;

import io.sortie.cases.CaseReference;
import io.sortie.personaldata.DataCategory;
import io.sortie.personaldata.Person;
import io.sortie.personaldata.PersonalRecords;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written and found about a refund [LAW-21]; what was paid back, when and on what ground stays in the books. */
@Component
class RefundRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Refunds refunds;

    RefundRecords(JdbcClient jdbc, Refunds refunds) {
        this.jdbc = jdbc;
        this.refunds = refunds;
    }

    @Override
    public DataCategory category() {
        return DataCategory.CASES;
    }

    @Override
    public List<String> columns() {
        return List.of("refund.note", "refund.finding", "refund.facts", "refund_payment.failure");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Person person) {
        person.cases().forEach(this::erase);
        jdbc.sql("update refund_payment set failure = null where reference in (:cases)"
                        + " and (status is null or status <> 'OTHER_MEANS')")
                .param("cases", person.references())
                .update();
        return jdbc.sql("update refund set note = null, finding = null where reference in (:cases)")
                .param("cases", person.references())
                .update();
    }

    /** Dates and days stay, because the books are read with them; how it was paid and used goes. */
    private void erase(CaseReference reference) {
        refunds.find(reference).ifPresent(refund -> refunds.facts(reference, impersonal(refund.facts())));
    }

    private static RefundFacts impersonal(RefundFacts facts) {
        return new RefundFacts(
                facts.item(),
                facts.boughtAt(),
                facts.withdrawalOpen(),
                facts.boughtAtStore(),
                facts.agreement(),
                facts.lateCharge(),
                facts.hours(),
                facts.calendarDays(),
                null,
                null,
                facts.requested());
    }
}
