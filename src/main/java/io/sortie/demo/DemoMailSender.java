package io.sortie.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** In the demo mails go over the same SMTP client, to the server that was started for them. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoMailSender {

    @Bean
    JavaMailSenderImpl mailSender(DemoMailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(DemoMailServer.HOST);
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
