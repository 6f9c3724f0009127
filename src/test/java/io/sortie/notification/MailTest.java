package io.sortie.notification;

import io.sortie.cases.Documents;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {MailSlice.class, CasesOnFile.class, Documents.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mails;DB_CLOSE_DELAY=-1",
            "spring.flyway.locations=classpath:db/migration",
            "spring.messages.basename=messages/common,messages/mail,messages/receipt",
            "spring.messages.fallback-to-system-locale=false",
            "spring.mail.host=127.0.0.1",
            "spring.mail.port=${test.smtp.port}",
            "sortie.secret=a-secret-of-the-tests-that-signs-their-links",
            "sortie.base-url=https://sortie.example",
            "sortie.billing=sandbox",
            "sortie.accounts=sandbox",
            "sortie.outbox.background=false"
        })
public @interface MailTest {}
