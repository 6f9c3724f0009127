package io.sortie.providers;

import java.time.Instant;

/**
 * What a person found in a provider's own books.
 *
 * @param id the provider's number of it, or null
 * @param amount a decimal number in {@code currency} (ISO 4217), or null where no money is concerned
 * @param count how many things were touched, or null where that is not counted
 * @param at when it was found
 */
public record Found(String id, String amount, String currency, Integer count, Instant at) {}
