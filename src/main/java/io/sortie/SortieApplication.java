package io.sortie;

import io.sortie.operations.StartupRequirements;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sortie: every way out of a subscription, as processes that business people can read. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SortieApplication {

    public static void main(String[] args) {
        // Instants are UTC everywhere; a customer's own zone appears only where people read or choose dates.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        application().run(args);
    }

    /** The application as it is really started: it first says what is not configured. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(SortieApplication.class);
        application.addInitializers(new StartupRequirements());
        return application;
    }
}
