/**
 * Following a refund until the bank has paid. Called by other processes; it ends when all payments are settled, by their
 * original means or by others that the customer agreed to. The bank decides when, finance decides what to do when it does not.
 */
package io.sortie.refundsettlement;
