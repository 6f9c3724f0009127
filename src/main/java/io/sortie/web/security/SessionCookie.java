package io.sortie.web.security;

import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The session's cookie: for no script, for no foreign site, and outside the demo only over HTTPS [S10]. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    ServletContextInitializer sessionCookieSettings(Environment environment) {
        boolean secure = !environment.acceptsProfiles(Profiles.of("demo"));
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(secure);
        };
    }

    @Bean
    CookieSameSiteSupplier sessionCookieIsLax() {
        return CookieSameSiteSupplier.ofLax().whenHasName("JSESSIONID");
    }
}
