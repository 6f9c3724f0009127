package io.sortie.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sortie.billing.sandbox.SandboxDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's customers, from {@code demo/subscriptions.json}; made at the first start, kept afterwards. */
@Component
@Profile("demo")
class SampleSubscriptions implements ApplicationRunner {

    private static final TypeReference<List<SubscriptionRequest>> SAMPLES = new TypeReference<>() {};

    private final SandboxDesk desk;
    private final DemoPurchases purchases;
    private final ObjectMapper json;

    SampleSubscriptions(SandboxDesk desk, DemoPurchases purchases, ObjectMapper json) {
        this.desk = desk;
        this.purchases = purchases;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!desk.isEmpty()) {
            return;
        }
        try (InputStream samples = new ClassPathResource("demo/subscriptions.json").getInputStream()) {
            json.readValue(samples, SAMPLES).forEach(purchases::buy);
        }
    }
}
