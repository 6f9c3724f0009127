/**
 * Paying money back. A customer, an agent or a system asks for it; it ends with the money arrived, with a reasoned refusal,
 * or with a problem solved. The decision tables decide whether and on what ground, people only what no table can or what
 * has limits.
 */
package io.sortie.refund;
