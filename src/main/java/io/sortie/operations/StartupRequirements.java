package io.sortie.operations;

import io.sortie.accounts.http.HttpAccountSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Outside the demo nothing has a default that matters [S2]: looks, before anything else starts, whether all of it is
 * configured, and if not says in one sentence what is missing; the same, also in the demo, if calls outlast the job lock.
 */
public class StartupRequirements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int SHORTEST_SECRET = 32;

    private static final Map<String, Predicate<String>> NEEDED = needed();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> missing = missing(context.getEnvironment());
        if (!missing.isEmpty()) {
            throw new MissingRequirements(missing);
        }
        CallTiming.check(context.getEnvironment());
    }

    static List<String> missing(Environment environment) {
        List<String> missing = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return missing;
        }
        NEEDED.forEach((name, acceptable) -> {
            String key = name.split(" ")[0];
            if (!acceptable.test(environment.getProperty(key, "").strip())) {
                missing.add(name);
            }
        });
        if ("http".equals(environment.getProperty("sortie.accounts"))) {
            missing.addAll(HttpAccountSettings.missing(environment));
        }
        if (!environment.getProperty("sortie.mailbox.host", "").isBlank()) {
            Stream.of("sortie.mailbox.user", "sortie.mailbox.password")
                    .filter(key -> environment.getProperty(key, "").isBlank())
                    .forEach(missing::add);
        }
        // alone, these may be missing: once there is an administrator nobody needs them (FirstAdministrator)
        if (!missing.isEmpty()
                && environment.getProperty("sortie.admin.password", "").isBlank()) {
            missing.add(FirstAdministrator.NEEDED);
        }
        return missing;
    }

    private static Map<String, Predicate<String>> needed() {
        Predicate<String> given = value -> !value.isEmpty();
        Map<String, Predicate<String>> needed = new LinkedHashMap<>();
        needed.put("spring.datasource.url", given);
        needed.put("sortie.base-url (an https address)", value -> value.matches("https://[^/].*"));
        needed.put("sortie.secret (at least 32 characters)", value -> value.length() >= SHORTEST_SECRET);
        needed.put("spring.mail.host", given);
        needed.put("sortie.billing", given);
        needed.put("sortie.accounts", given);
        return needed;
    }
}
