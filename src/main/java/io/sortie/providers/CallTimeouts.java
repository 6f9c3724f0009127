package io.sortie.providers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a call to a provider may take, {@code sortie.calls}. Leases and the job lock are built on it, so every adapter
 * has to keep it.
 */
@ConfigurationProperties("sortie.calls")
public record CallTimeouts(@DefaultValue("2s") Duration connectTimeout, @DefaultValue("5s") Duration readTimeout) {

    public Duration longestCall() {
        return connectTimeout.plus(readTimeout);
    }
}
