package io.sortie.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/**
 * The OpenID Connect providers at which the brands' customers have their accounts, as Spring Boot's own settings name
 * them: {@code spring.security.oauth2.client.registration.<brand>}. A provider is asked for its addresses when its first
 * customer comes: one that is down stops neither the start nor the other brands.
 */
@Component
@EnableConfigurationProperties(OAuth2ClientProperties.class)
public class IdentityProviders {

    private final OAuth2ClientProperties settings;
    private final String comeBackTo;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    IdentityProviders(OAuth2ClientProperties settings, @Value("${sortie.base-url}") String baseUrl) {
        this.settings = settings;
        this.comeBackTo = baseUrl + SingleSignOnSecurity.COMING_BACK + "/{registrationId}";
    }

    /** Whether customers of this brand can sign in with an account they have elsewhere. */
    public boolean has(String brand) {
        return settings.getRegistration().containsKey(brand);
    }

    /** @return null if the brand has none */
    ClientRegistration find(String brand) {
        if (!has(brand)) {
            return null;
        }
        ClientRegistration found = known.get(brand);
        if (found == null) {
            found = ask(brand);
            known.put(brand, found);
        }
        return found;
    }

    private ClientRegistration ask(String brand) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(brand, settings.getRegistration().get(brand));
        one.getProvider().putAll(settings.getProvider());
        ClientRegistration asSet =
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(brand);
        // never of the Host header [S17]
        return ClientRegistration.withClientRegistration(asSet)
                .redirectUri(comeBackTo)
                .build();
    }
}
