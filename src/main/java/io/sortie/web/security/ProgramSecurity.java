package io.sortie.web.security;

import io.sortie.engine.security.EngineIdentity;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors for programs. {@link PeopleSecurity} has the doors for people; together they answer for every path. */
@Configuration(proxyBeanMethods = false)
class ProgramSecurity {

    private static final RequestMatcher PROGRAM_PATHS =
            Paths.any("/engine-rest/**", "/api/**", "/v3/**", "/swagger-ui/**", "/swagger-ui.html", "/actuator/**");

    private final AccessRefusals refusals;
    private final SecurityHeaders headers;

    ProgramSecurity(AccessRefusals refusals, SecurityHeaders headers) {
        this.refusals = refusals;
        this.headers = headers;
    }

    /** Camunda's first-run page would make the first visitor an administrator: closed whether there is one or not [S3]. */
    @Bean
    @Order(1)
    SecurityFilterChain firstRunPage(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.any("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(all -> all.defaultsDisabled().addHeaderWriter(headers))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::forbid).accessDeniedHandler(refusals::denied))
                .build();
    }

    /** Without a session: every request brings its credentials, so there is nothing a foreign site could ride on. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, EngineIdentity engineIdentity, Deployments deployments, BearerGroups bearers)
            throws Exception {
        if (bearers.areAccepted()) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals::askForBasic)
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(bearers)));
        }
        return http.securityMatcher(PROGRAM_PATHS)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(Paths.reading(PublicPages.HEALTH)).permitAll();
                    requests.requestMatchers(PublicPages.signed()).permitAll();
                    requests.requestMatchers(ForeignSites.CHANGING).denyAll();
                    requests.requestMatchers(Deployments.requests()).access(deployments);
                    ApiRules.TABLE.forEach(
                            rule -> requests.requestMatchers(rule.requests()).hasAnyAuthority(rule.groups()));
                    requests.anyRequest().denyAll();
                })
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals::askForBasic))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(all -> all.defaultsDisabled().addHeaderWriter(headers))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::askForBasic).accessDeniedHandler(refusals::denied))
                .addFilterAfter(engineIdentity.filter(), AuthorizationFilter.class)
                .build();
    }

    /** For what Spring Security's own firewall finds later, in headers and parameters. */
    @Bean
    RequestRejectedHandler unacceptable() {
        return (request, response, cause) -> refusals.reject(request, response);
    }
}
