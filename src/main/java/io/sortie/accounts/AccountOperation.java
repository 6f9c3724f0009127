package io.sortie.accounts;

import java.time.Instant;

/** What the account system did under a business key; {@code count} is the number of projects or other records touched. */
public record AccountOperation(String key, String kind, int count, Instant at) {}
