package io.sortie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The engine's settings in application.yaml; a misspelt key would be ignored without a word. */
class EngineSettingsTest {

    @Test
    @DisplayName("every key under camunda.bpm is one that the engine's starter knows")
    void known() throws IOException {
        List<PropertySource<?>> documents =
                new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yaml"));
        assertThat(documents).isNotEmpty();
        documents.forEach(document -> new Binder(ConfigurationPropertySources.from(document))
                .bindOrCreate(
                        "camunda.bpm",
                        Bindable.of(CamundaBpmProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT)));
    }
}
