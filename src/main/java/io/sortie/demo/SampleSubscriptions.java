package io.sortie.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.billing.sandbox.SandboxDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's customers, from {@code demo/subscriptions.json}; made at the first start, kept afterwards. */
@Component
@Profile("demo")
class SampleSubscriptions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleSubscriptions.class);
    private static final TypeReference<List<SubscriptionRequest>> SAMPLES = new TypeReference<>() {};

    private final SandboxDesk desk;
    private final DemoPurchases purchases;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    SampleSubscriptions(
            SandboxDesk desk, DemoPurchases purchases, ObjectMapper json, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.purchases = purchases;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!desk.isEmpty()) {
            return;
        }
        try (InputStream samples = new ClassPathResource("demo/subscriptions.json").getInputStream()) {
            List<SubscriptionRequest> all = json.readValue(samples, SAMPLES);
            transaction.executeWithoutResult(status -> all.forEach(purchases::buy));
        } catch (DuplicateKeyException anotherNode) {
            LOG.info("another node that starts at the same time has made the demo's customers");
        }
    }
}
