package io.sortie.engine;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock, in UTC and in whole milliseconds as the databases keep them. */
@Configuration
class TimeConfiguration {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
