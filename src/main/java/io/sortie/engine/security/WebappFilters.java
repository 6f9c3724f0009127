package io.sortie.engine.security;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins Tasklist, Cockpit and Admin to Sortie's sign-in, and keeps their pages apart. */
@Configuration(proxyBeanMethods = false)
class WebappFilters {

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappIdentityFilter() {
        var filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappIdentity.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        // after Spring Security, before the webapps' own filters, which read what this one puts into the session
        filter.setOrder(0);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappNonceFilter> webappNonceFilter() {
        var filter = new FilterRegistrationBean<>(new WebappNonceFilter());
        filter.addUrlPatterns("/camunda/*");
        // before the filter that makes the nonce
        filter.setOrder(0);
        return filter;
    }
}
