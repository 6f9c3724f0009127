package io.sortie.notification;

import io.sortie.database.ClockAgreement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** As much of the application as mails need: database, message files, templates, SMTP. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
@ComponentScan({"io.sortie.notification", "io.sortie.wording"})
class MailSlice {

    static final Instant START = Instant.parse("2026-11-22T09:15:30Z");

    @Bean
    MovedClock clock() {
        return new MovedClock();
    }

    @Bean
    ClockAgreement clocks() {
        return () -> true;
    }

    /** A clock that stands still until a test moves it. */
    static class MovedClock extends Clock {

        private volatile Instant now = START;

        void advance(Duration by) {
            now = now.plus(by);
        }

        void reset() {
            now = START;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
