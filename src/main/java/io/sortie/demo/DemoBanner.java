package io.sortie.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on the console where to look and who to be, once the demo is ready. */
@Component
@Profile("demo")
class DemoBanner {

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println(text(environment.getRequiredProperty("sortie.base-url")));
    }

    static String text(String base) {
        StringBuilder text = new StringBuilder("\n  Sortie is ready. Start here:\n\n");
        addresses().forEach((what, path) -> text.append("  %-28s %s%s%n".formatted(what, base, path)));
        text.append("\n  %-12s %-17s %-18s %s%n".formatted("user", "password", "group", "does"));
        text.append("  ").append("-".repeat(84)).append(System.lineSeparator());
        for (DemoUsers.DemoUser user : DemoUsers.ALL) {
            text.append("  %-12s %-17s %-18s %s%n".formatted(user.name(), user.password(), user.group(), user.does()));
        }
        return text.toString();
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("Cancel as a customer", "/semrush/cancel");
        addresses.put("Ask for a refund", "/smarters-pro/refund");
        addresses.put("The mails that were sent", "/demo/mailbox");
        addresses.put("Tasks (agent)", "/camunda/app/tasklist");
        addresses.put("Processes (admin)", "/camunda/app/cockpit");
        addresses.put("REST (system)", "/swagger-ui.html");
        return addresses;
    }
}
