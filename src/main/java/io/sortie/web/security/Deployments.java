package io.sortie.web.security;

import static org.springframework.http.HttpMethod.POST;

import io.sortie.engine.security.Groups;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Deploying a model is running code of one's own: only analysts and administrators, only over HTTPS outside the demo,
 * and not at all when {@code sortie.deployments=off} [S5].
 */
@Component
class Deployments implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<String> MAY_DEPLOY = Set.of(Groups.ANALYSTS, Groups.ADMIN);

    private final boolean switchedOn;
    private final boolean plainHttp;

    Deployments(@Value("${sortie.deployments:on}") String deployments, Environment environment) {
        // YAML reads on as true; what is neither on nor off is a slip, and a slip must not open a door
        this.switchedOn = Set.of("on", "true").contains(deployments.toLowerCase(Locale.ROOT));
        this.plainHttp = environment.acceptsProfiles(Profiles.of("demo"));
    }

    static RequestMatcher requests() {
        return Paths.with(
                POST,
                "/engine-rest/deployment/**",
                "/engine-rest/engine/*/deployment/**",
                "/camunda/api/engine/engine/*/deployment/**");
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> caller, RequestAuthorizationContext context) {
        boolean safe = plainHttp || context.getRequest().isSecure();
        boolean allowed = caller.get().getAuthorities().stream()
                .anyMatch(authority -> MAY_DEPLOY.contains(authority.getAuthority()));
        return new AuthorizationDecision(switchedOn && safe && allowed);
    }
}
