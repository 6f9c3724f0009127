/**
 * What customers were told about renewals, and what they were not: the proof of each letter, and the free exit that a
 * missed notice opens [LAW-06, LAW-07, LAW-24]. The process {@code renewal-notice} writes it, cancellations honour it.
 */
package io.sortie.renewals;
