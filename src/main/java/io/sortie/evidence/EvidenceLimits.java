package io.sortie.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much can be added to one case.
 *
 * @param files at most so many
 * @param fileSize of each at most
 */
@ConfigurationProperties("sortie.evidence")
public record EvidenceLimits(int files, DataSize fileSize) {}
