/**
 * Deciding a request for money back. Called by other processes; it ends with the refund granted, denied, or with the problem
 * solved. The decision tables decide, an agent where they cannot, and whoever approves.
 */
package io.sortie.refunddecision;
