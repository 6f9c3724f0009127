package io.sortie.crash;

import io.sortie.SortieApplication;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The application with a job lock that the product refuses to start with, given to it behind the back of that check: jobs
 * lose their lock in the middle of a call, and another node begins them too.
 */
public final class ShortJobLock {

    static final String MILLIS = "short.job.lock";

    private static final String LOCK = "camunda.bpm.job-execution.lock-time-in-millis";

    private ShortJobLock() {}

    public static void main(String[] arguments) {
        SpringApplication application = SortieApplication.application();
        application.addInitializers(ShortJobLock::shorten);
        application.run(arguments);
    }

    private static void shorten(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        Map<String, Object> lock = Map.of(LOCK, environment.getRequiredProperty(MILLIS));
        environment.getPropertySources().addFirst(new MapPropertySource("short job lock", lock));
    }
}
