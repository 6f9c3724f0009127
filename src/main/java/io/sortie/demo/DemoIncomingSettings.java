package io.sortie.demo;

import io.sortie.mailbox.MailboxSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In the demo customers' mails are read by the same IMAP client, from the server that was started for them. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIncomingSettings {

    @Bean
    MailboxSettings demoMailbox(DemoIncoming mailbox) {
        return mailbox.settings();
    }
}
