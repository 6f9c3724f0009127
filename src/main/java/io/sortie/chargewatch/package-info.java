/**
 * Watching that nothing is charged after the end. Another process asks for it by message; it ends when the last agreed
 * billing date has passed without a charge, or when the subscription is in use again. The decision table decides how long,
 * finance decides what becomes of a charge that was found.
 */
package io.sortie.chargewatch;
