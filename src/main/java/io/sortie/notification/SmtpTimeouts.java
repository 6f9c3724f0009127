package io.sortie.notification;

import java.util.Properties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** JavaMail waits for ever unless told otherwise: no answer of a mail server is waited for longer than ten seconds. */
@Component
class SmtpTimeouts implements BeanPostProcessor {

    private static final String MILLIS = "10000";

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl sender) {
            Properties properties = sender.getJavaMailProperties();
            for (String protocol : new String[] {"smtp", "smtps"}) {
                for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
                    properties.putIfAbsent("mail." + protocol + "." + wait, MILLIS);
                }
            }
        }
        return bean;
    }
}
