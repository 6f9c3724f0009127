package io.sortie.web.security;

import static io.sortie.engine.security.Groups.ADMIN;
import static io.sortie.engine.security.Groups.ANALYSTS;
import static io.sortie.engine.security.Groups.SUPERVISORS;

import io.sortie.engine.security.Groups;
import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The doors for people: one sign-in page for Tasklist, Cockpit, Admin and the agents' pages; customers need none. */
@Configuration(proxyBeanMethods = false)
class PeopleSecurity {

    private static final String[] AGENTS =
            Stream.concat(Groups.AGENTS.stream(), Stream.of(ADMIN)).toArray(String[]::new);

    private final AccessRefusals refusals;
    private final SessionDoor door;
    private final boolean inDemo;

    PeopleSecurity(AccessRefusals refusals, SessionDoor door, Environment environment) {
        this.refusals = refusals;
        this.door = door;
        this.inDemo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Bean
    @Order(4)
    SecurityFilterChain people(HttpSecurity http, SecurityHeaders headers, Deployments deployments) throws Exception {
        return http.authorizeHttpRequests(requests -> open(requests, deployments))
                .formLogin(form ->
                        form.loginPage("/login").successHandler(door::signedIn).failureHandler(door::refused))
                .logout(logout -> logout.logoutRequestMatcher(SessionDoor.SIGN_OUT)
                        .logoutSuccessHandler(door::signedOut)
                        .deleteCookies("JSESSIONID"))
                // nothing is remembered for strangers: the way back is in the address of the sign-in page
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .ignoringRequestMatchers(Paths.any(PublicPages.TOKEN_PAGES))
                        .ignoringRequestMatchers(PublicPages.demo())
                        // the webapps have a filter of their own for it
                        .ignoringRequestMatchers(Paths.any("/camunda/**")))
                .headers(all -> all.defaultsDisabled().addHeaderWriter(headers))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::leadToSignIn).accessDeniedHandler(refusals::denied))
                .build();
    }

    private void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Deployments deployments) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        requests.requestMatchers(Deployments.requests()).access(deployments);
        requests.requestMatchers(Paths.any("/camunda/api/engine/engine/*/identity/verify"))
                .denyAll();
        // the webapps guard their pages, and the engine its data; what a page alone asks for is for who may open the
        // page
        requests.requestMatchers(Paths.any("/camunda/api/cockpit/**")).hasAnyAuthority(SUPERVISORS, ANALYSTS, ADMIN);
        requests.requestMatchers(Paths.any("/camunda/**")).hasAnyAuthority(Groups.ALL.toArray(String[]::new));
        requests.requestMatchers(Paths.any("/agent/**")).hasAnyAuthority(AGENTS);
        requests.requestMatchers(PublicPages.demo()).permitAll();
        requests.requestMatchers(PublicPages.all()).permitAll();
        requests.anyRequest().denyAll();
    }

    private CookieCsrfTokenRepository csrfCookie() {
        var cookie = new CookieCsrfTokenRepository();
        // Tasklist reads a cookie called XSRF-TOKEN of its own
        cookie.setCookieName("SORTIE-CSRF");
        cookie.setCookieCustomizer(customized ->
                customized.sameSite("Lax").httpOnly(true).path("/").secure(!inDemo));
        return cookie;
    }
}
