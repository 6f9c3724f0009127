package io.sortie.engine.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationDto;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Joins the sign-in of Tasklist, Cockpit and Admin to Sortie's. */
@Configuration(proxyBeanMethods = false)
class WebappSignIn {

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

    /** Answers the sign-in form that Tasklist itself shows after a session has ended, in its own words. */
    @Bean
    AuthenticationSuccessHandler webappSignedIn(ProcessEngine engine, ObjectMapper json) {
        return (request, response, signedIn) -> answer(engine, json, request, response, signedIn);
    }

    private static void answer(
            ProcessEngine engine,
            ObjectMapper json,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication signedIn)
            throws IOException {
        var user = AuthenticationUtil.createAuthentication(engine, signedIn.getName());
        AuthenticationUtil.getAuthsFromSession(request.getSession()).addOrReplace(user);
        response.setContentType("application/json");
        json.writeValue(response.getOutputStream(), AuthenticationDto.fromAuthentication(user));
    }
}
