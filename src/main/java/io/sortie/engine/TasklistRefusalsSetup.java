package io.sortie.engine;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Registers the webapps' own REST servlet with {@link TasklistRefusals}. Camunda offers no other way in, but leaves a
 * servlet of this name as it is when there is one: so this comes first.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TasklistRefusalsSetup implements ServletContextInitializer {

    private static final String CAMUNDAS_NAME = "Engine Api";

    private final CamundaBpmProperties properties;

    TasklistRefusalsSetup(CamundaBpmProperties properties) {
        this.properties = properties;
    }

    @Override
    public void onStartup(ServletContext context) {
        ServletRegistration servlet = context.addServlet(CAMUNDAS_NAME, ServletContainer.class);
        servlet.addMapping(properties.getWebapp().getApplicationPath() + "/api/engine/*");
        servlet.setInitParameters(Map.of(
                ServletProperties.JAXRS_APPLICATION_CLASS,
                EngineRestApplication.class.getName(),
                ServerProperties.PROVIDER_CLASSNAMES,
                TasklistRefusals.OfRequests.class.getName() + "," + TasklistRefusals.OfEngine.class.getName()));
    }
}
