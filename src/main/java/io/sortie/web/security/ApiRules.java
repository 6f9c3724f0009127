package io.sortie.web.security;

import static io.sortie.engine.security.Groups.ADMIN;
import static io.sortie.engine.security.Groups.FINANCE;
import static io.sortie.engine.security.Groups.PRIVACY;
import static io.sortie.engine.security.Groups.SUPERVISORS;
import static io.sortie.engine.security.Groups.SUPPORT;
import static io.sortie.engine.security.Groups.SYSTEMS;
import static io.sortie.engine.security.Groups.TECHNICAL_SUPPORT;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;

import io.sortie.engine.security.Groups;
import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which group may call what of the API [S4], as a table: the first row that matches decides, and what no row matches is
 * refused to everybody. {@code camunda-admin} is in every row because it could give itself any other group anyway.
 */
final class ApiRules {

    /** One row: these requests are open to these groups. */
    record Rule(RequestMatcher requests, String... groups) {}

    private static final String[] OPENING = {
        "/api/v1/cancellations/**",
        "/api/v1/refunds/**",
        "/api/v1/withdrawals/**",
        "/api/v1/account-deletions/**",
        "/api/v1/plan-changes/**",
        "/api/v1/switch-offers/**",
        "/api/v1/identifications/**",
        "/api/v1/review-reminders"
    };

    static final List<Rule> TABLE = List.of(
            new Rule(Paths.with(POST, OPENING), SYSTEMS, SUPPORT, SUPERVISORS, ADMIN),
            new Rule(Paths.with(POST, "/api/v1/outages/**"), SYSTEMS, TECHNICAL_SUPPORT, SUPERVISORS, ADMIN),
            // everything about a person in one file: for those who answer access requests, and the systems that opened
            // it
            new Rule(Paths.reading("/api/v1/cases/*/person-export"), PRIVACY, SUPERVISORS, SYSTEMS, ADMIN),
            new Rule(Paths.reading("/api/v1/cases/*/export"), PRIVACY, SUPPORT, SUPERVISORS, SYSTEMS, ADMIN),
            new Rule(
                    Paths.reading("/api/v1/cases/**", "/api/v1/receipts/*"),
                    SYSTEMS,
                    SUPPORT,
                    SUPERVISORS,
                    TECHNICAL_SUPPORT,
                    FINANCE,
                    PRIVACY,
                    ADMIN),
            new Rule(Paths.with(POST, "/api/v1/cases/*/legal-hold", "/api/v1/cases/*/extension"), PRIVACY, ADMIN),
            new Rule(Paths.with(DELETE, "/api/v1/cases/*/legal-hold"), PRIVACY, ADMIN),
            // whether help worked, what the customer wrote and proved: technicians report that too
            new Rule(
                    Paths.with(POST, "/api/v1/cases/*/messages", "/api/v1/cases/*/evidence", "/api/v1/cases/*/solved"),
                    SYSTEMS,
                    SUPPORT,
                    SUPERVISORS,
                    TECHNICAL_SUPPORT,
                    FINANCE,
                    PRIVACY,
                    ADMIN),
            // undo, reactivation, supervisor …: these change what the customer has
            new Rule(Paths.with(POST, "/api/v1/cases/**"), SYSTEMS, SUPPORT, SUPERVISORS, PRIVACY, ADMIN),
            new Rule(Paths.reading("/api/v1/renewal-notices"), SYSTEMS, SUPPORT, SUPERVISORS, ADMIN),
            new Rule(Paths.reading("/api/v1/operations/**"), SUPERVISORS, ADMIN),
            new Rule(
                    Paths.any("/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html"),
                    everyone()),
            new Rule(Paths.any("/actuator/**"), ADMIN),
            // checking other people's passwords would go round the throttle of sign-ins
            new Rule(Paths.any("/engine-rest/identity/verify", "/engine-rest/engine/*/identity/verify"), ADMIN),
            // what may be done in here is decided by the engine's own authorizations (RightsSetup)
            new Rule(Paths.any("/engine-rest/**"), everyone()));

    private ApiRules() {}

    private static String[] everyone() {
        return Groups.ALL.toArray(String[]::new);
    }
}
