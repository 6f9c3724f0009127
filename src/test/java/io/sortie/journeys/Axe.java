package io.sortie.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checker axe-core over the page that is open. */
final class Axe {

    private static final Set<String> HARD = Set.of("serious", "critical");

    private Axe() {}

    /** What is serious or critical, each with the element it is about. */
    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> HARD.contains(rule.getImpact()))
                        .flatMap(Axe::told)
                        .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml());
    }
}
