package io.sortie.renewalnotice;

import io.sortie.engine.RecordedVariables;
import io.sortie.engine.Variable;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names in {@code renewal-notice.bpmn}, once. */
@Configuration(proxyBeanMethods = false)
class RenewalNoticeModel {

    static final Variable<Boolean> MORE_RENEWALS = new Variable<>("moreRenewals", Boolean.class);

    @Bean
    RecordedVariables renewalNoticeVariables() {
        return new RecordedVariables(List.of(MORE_RENEWALS));
    }

    /** When a day's run begins: the timer of the start event reads it by this name. */
    @Bean
    String renewalNoticeSchedule(@Value("${sortie.renewal-notices.schedule}") String schedule) {
        return schedule;
    }
}
