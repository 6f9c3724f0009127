package io.sortie.accounts;

import io.sortie.billing.CustomerType;
import java.time.Instant;

/**
 * An account as the host application knows it.
 *
 * @param email the address on file: the only one that mail goes to [SEM-14]
 * @param locale a language tag, or null where unknown
 * @param country ISO 3166 (US states as {@code US-CA}), or null where unknown
 * @param type null where unknown
 */
public record Account(
        String id,
        String brand,
        String name,
        String email,
        String locale,
        String country,
        CustomerType type,
        Instant openedAt) {}
