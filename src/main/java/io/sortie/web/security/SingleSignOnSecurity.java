package io.sortie.web.security;

import static org.springframework.http.HttpMethod.GET;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.security.oauth2.client.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door for customers who have an account at the brand's own identity provider (OpenID Connect, code flow with PKCE).
 * It says who came and nothing more: no authority of Sortie is given, no token is kept, and an agent who is signed in with
 * the same browser stays who he was.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
class SingleSignOnSecurity {

    static final String LEAVING = "/oauth2/authorization";
    static final String COMING_BACK = "/login/oauth2/code";

    private static final RequestMatcher DOOR = Paths.with(GET, LEAVING + "/{brand}", COMING_BACK + "/{brand}");

    @Bean
    ClientRegistrationRepository providers(IdentityProviders providers) {
        return providers::find;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(ProviderCalls calls) {
        Map<ClientRegistration, JwtDecoder> known = new ConcurrentHashMap<>();
        return provider -> known.computeIfAbsent(provider, calls::idTokens);
    }

    @Bean
    @Order(3)
    SecurityFilterChain customers(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            ProviderCalls calls,
            AuthenticationSuccessHandler in,
            AuthenticationFailureHandler out,
            RequestLimitFilter limits,
            SecurityHeaders headers)
            throws Exception {
        return http.securityMatcher(DOOR)
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                // the provider's answer carries a state that only this browser's session knows
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> login.clientRegistrationRepository(providers)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(leaving -> leaving.authorizationRequestResolver(withPkce(providers)))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(calls.tokens()))
                        .userInfoEndpoint(user -> user.oidcUserService(calls.users()))
                        .successHandler(in)
                        .failureHandler(out)
                        .addObjectPostProcessor(leavingFails(out)))
                .addFilterBefore(limits, OAuth2AuthorizationRequestRedirectFilter.class)
                .headers(all -> all.defaultsDisabled().addHeaderWriter(headers))
                .build();
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository providers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, LEAVING);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** A provider that does not say where to go is told like any other failure, not as an error of ours. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> leavingFails(
            AuthenticationFailureHandler out) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(out);
                return filter;
            }
        };
    }
}
