package io.sortie.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests that change something one sender may make in a minute, evenly refilled [S16]; counted by this node
 * alone and on real time.
 *
 * @param forms customers' forms, by network address
 * @param links pages behind a mailed link, by network address
 * @param api calls of our API, by user
 */
@ConfigurationProperties("sortie.requests-per-minute")
record RequestLimits(@DefaultValue("60") int forms, @DefaultValue("3000") int links, @DefaultValue("12000") int api) {

    private static final int SENDERS_IN_MEMORY = 100_000;

    RequestLimits {
        if (forms < 1 || links < 1 || api < 1) {
            throw new IllegalArgumentException("sortie.requests-per-minute must be 1 or more");
        }
    }

    /** What each sender has left of one of the limits. */
    static final class Buckets {

        private final int perMinute;
        private final Cache<String, Bucket> bySender = Caffeine.newBuilder()
                .maximumSize(SENDERS_IN_MEMORY)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();

        Buckets(int perMinute) {
            this.perMinute = perMinute;
        }

        /** Counts one request; the time to wait, zero if it may pass. */
        Duration take(String sender) {
            ConsumptionProbe probe = bySender.get(sender, unseen -> full()).tryConsumeAndReturnRemaining(1);
            return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
        }

        private Bucket full() {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build();
        }
    }
}
