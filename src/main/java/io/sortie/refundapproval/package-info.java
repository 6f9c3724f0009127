/**
 * Approving a refund. Called by other processes; it ends approved or not. The decision table says how many persons of which
 * group; nobody approves what they asked for, decided or approved before.
 */
package io.sortie.refundapproval;
