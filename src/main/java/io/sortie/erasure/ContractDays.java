package io.sortie.erasure;

import java.time.LocalDate;

/**
 * The days that the law's times of keeping are counted from, in the customer's zone.
 *
 * @param contractEnd when the last contract ended; null if there never was one
 * @param lastCharge when something was charged last; null if never
 */
record ContractDays(LocalDate today, LocalDate contractEnd, LocalDate lastCharge) {}
